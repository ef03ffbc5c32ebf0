import QtQuick
import kiosk.views

/* A button that stands on a map; quiet when there is nothing to do for it. */
Pressable {
    id: root

    required property string icon

    objectName: "small"
    activeFocusOnTab: root.enabled
    implicitHeight: Theme.small ? Theme.smallTouch : Theme.chip
    implicitWidth: implicitHeight
    fill: root.enabled ? Colours.card : Colours.well
    outline: root.enabled ? Colours.outline : "transparent"
    lipColour: root.enabled ? Colours.line : "transparent"

    Icon {
        anchors.centerIn: parent
        color: root.enabled ? Colours.family.ink : Colours.resting
        name: root.icon
        size: Math.min(Theme.largeIcon, Math.round(root.height * 0.6))
    }
}
