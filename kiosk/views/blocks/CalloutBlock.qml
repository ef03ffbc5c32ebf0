import QtQuick
import kiosk.views

BlockView {
    id: root

    titleAbove: false

    CalloutBox {
        id: box

        anchors.left: parent.left
        urgent: root.block.style === "attention"
        width: Math.min(root.width, implicitWidth)

        Spoken {
            color: box.ink
            font.weight: Font.DemiBold
            said: root.block.title || (box.urgent ? qsTr("attention") : qsTr("information"))
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
