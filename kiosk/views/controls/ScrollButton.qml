import QtQuick
import kiosk.views

/* One touch scrolls on; quiet when that way is at its end. */
Pressable {
    id: root

    required property string icon

    objectName: "small"
    activeFocusOnTab: root.enabled
    fill: root.enabled ? Theme.card : "transparent"
    implicitHeight: Theme.squeezed ? Theme.smallTouch : Theme.touch
    implicitWidth: Theme.smallTouch
    outline: root.enabled ? Theme.accent : Theme.line

    Icon {
        anchors.centerIn: parent
        color: root.enabled ? Theme.accent : Theme.resting
        name: root.icon
    }
}
