import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    titleAbove: false

    CalloutBox {
        id: box

        anchors.left: parent.left
        icon: root.block.icon || usualIcon
        urgent: root.block.style === "attention"
        width: root.width

        SpokenLabel {
            color: box.contentColor
            font.weight: Font.Bold
            spokenText: root.block.title || (box.urgent ? qsTr("attention") : qsTr("information"))
            context: root.context
            width: Math.min(parent.width, Theme.measure)
        }

        RichText {
            paragraphs: root.block.text
            context: root.context
            width: Math.min(parent.width, Theme.measure)
        }

        FactLine {
            fact: root.block
            width: Math.min(parent.width, Theme.measure)
        }
    }
}
