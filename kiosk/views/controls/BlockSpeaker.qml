import QtQuick
import kiosk.views

/* Reads one block aloud. */
Pressable {
    id: root

    objectName: "small"
    fill: root.current ? Theme.accentSoft : Theme.card
    height: Theme.smallTouch
    outline: root.current ? Theme.accent : Theme.controlLine
    width: Theme.smallTouch

    Icon {
        anchors.centerIn: parent
        color: Theme.accent
        name: "volume-2"
    }
}
