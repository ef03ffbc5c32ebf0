import QtQuick
import kiosk.views

/* One touch scrolls on; quiet when that way is at its end. */
IconButton {
    objectName: "small"
    iconSize: Theme.icon
    implicitHeight: Theme.sizeClass === Theme.Squeezed ? Theme.smallTouch : Theme.touch
    implicitWidth: Theme.smallTouch
}
