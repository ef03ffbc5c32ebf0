import QtQuick
import kiosk.views

/* One touch scrolls on; quiet when that way is at its end. */
IconButton {
    objectName: "small"
    iconSize: Theme.icon
    implicitHeight: Theme.squeezed ? Theme.smallTouch : Theme.touch
    implicitWidth: Theme.smallTouch
}
