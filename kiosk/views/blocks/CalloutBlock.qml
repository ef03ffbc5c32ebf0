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

        Spoken {
            color: box.ink
            font.weight: Font.DemiBold
            said: root.block.title || (box.urgent ? qsTr("attention") : qsTr("information"))
            context: root.context
            width: Math.min(parent.width, Theme.measure)
        }

        Prose {
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
