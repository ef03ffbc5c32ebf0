import QtQuick
import kiosk.views

BlockView {
    id: root

    titleAbove: false

    readonly property bool urgent: root.block.style === "attention"
    readonly property color ink: root.urgent ? Theme.attention : Theme.cardInk

    Rectangle {
        anchors.left: parent.left
        border.color: root.urgent ? Theme.attention : Theme.line
        border.width: Theme.hairline
        color: root.urgent ? Theme.attentionSoft : Theme.card
        height: words.height + 2 * Theme.gap
        radius: Theme.radius
        width: Math.min(root.width, Theme.measure + mark.width + 3 * Theme.gap)

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.margins: Theme.gap
            anchors.top: parent.top
            color: root.ink
            name: root.urgent ? "triangle-alert" : "info"
            size: Theme.largeIcon
        }

        Column {
            id: words

            anchors.left: mark.right
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.tight

            Spoken {
                color: root.ink
                font.weight: Font.DemiBold
                said: root.block.title || (root.urgent ? qsTr("attention") : qsTr("information"))
                holder: root.holder
                width: parent.width
            }

            Prose {
                paragraphs: root.block.text
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
