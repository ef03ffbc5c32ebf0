import QtQuick
import kiosk.views

/* A button that stands on a map; quiet when there is nothing to do for it. */
Pressable {
    id: root

    required property string icon

    objectName: "small"
    activeFocusOnTab: root.enabled
    implicitHeight: Theme.smallTouch
    implicitWidth: Theme.smallTouch
    outline: root.enabled ? Theme.accent : Theme.line

    Icon {
        anchors.centerIn: parent
        color: root.enabled ? Theme.accent : Theme.controlLine
        name: root.icon
        size: Math.min(Theme.icon, Math.round(Theme.smallTouch * 0.6))
    }
}
