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
            blockLoader: root.blockLoader
            width: Math.min(parent.width, Theme.lineLength)
        }

        RichText {
            paragraphs: root.block.text
            blockLoader: root.blockLoader
            width: Math.min(parent.width, Theme.lineLength)
        }

        FactLine {
            fact: root.block
            width: Math.min(parent.width, Theme.lineLength)
        }
    }
}
