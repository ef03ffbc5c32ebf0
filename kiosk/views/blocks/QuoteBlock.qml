import QtQuick
import kiosk.views

BlockView {
    id: root

    Item {
        anchors.left: parent.left
        height: words.height
        width: Math.min(root.width, Theme.measure)

        Icon {
            id: mark

            anchors.left: parent.left
            color: Theme.muted
            name: "quote"
            size: Theme.largeIcon
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            spacing: Theme.tight

            Spoken {
                color: Theme.surfaceInk
                font.pixelSize: Theme.headingSize
                said: root.block.text
                holder: root.holder
                width: parent.width
            }

            Spoken {
                color: Theme.muted
                said: root.block.who
                holder: root.holder
                width: parent.width
            }

            FactLine {
                fact: root.block
                width: parent.width
            }
        }
    }
}
