import QtQuick
import kiosk.views

/* Reads one block aloud. */
Pressable {
    id: root

    objectName: "small"
    fill: root.current ? Colours.family.chosen : Colours.card
    lipColour: root.current ? Colours.family.chosenLip : Colours.line
    height: Theme.smallTouch
    radius: height / 2
    width: Theme.smallTouch

    Icon {
        anchors.centerIn: parent
        color: root.current && !root.pressed ? Colours.family.chosenInk : Colours.family.ink
        name: "volume-2"
        size: Math.min(Theme.icon, Math.round(root.height * 0.6))
    }
}
