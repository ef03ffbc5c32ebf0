import QtQuick
import kiosk.views

BlockView {
    id: root

    titleAbove: false

    CalloutBox {
        id: box

        anchors.left: parent.left
        icon: root.block.icon || usualIcon
        urgent: root.block.style === "attention"
        width: root.width

        Spoken {
            color: box.ink
            font.weight: Font.DemiBold
            said: root.block.title || (box.urgent ? qsTr("attention") : qsTr("information"))
            holder: root.holder
            width: Math.min(parent.width, Theme.measure)
        }

        Prose {
            paragraphs: root.block.text
            holder: root.holder
            width: Math.min(parent.width, Theme.measure)
        }

        FactLine {
            fact: root.block
            width: Math.min(parent.width, Theme.measure)
        }
    }
}
