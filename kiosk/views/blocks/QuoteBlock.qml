import QtQuick
import kiosk.views
import kiosk.views.controls

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

            SpokenLabel {
                color: Theme.surfaceText
                font.pixelSize: Theme.headingSize
                spokenText: root.block.text
                context: root.context
                width: parent.width
            }

            SpokenLabel {
                color: Theme.muted
                spokenText: root.block.who
                context: root.context
                width: parent.width
            }

            FactLine {
                fact: root.block
                width: parent.width
            }
        }
    }
}
