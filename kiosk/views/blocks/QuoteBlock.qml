import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    used: field.width

    Rectangle {
        id: field

        anchors.left: parent.left
        border.color: Colours.outline
        border.width: Colours.highContrast ? Theme.border : 0
        color: Colours.family.tile
        height: label.height + 2 * Theme.margin
        radius: Theme.heroRadius
        width: Math.min(root.width, Theme.lineLength * 1.3)

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.top: label.top
            color: Colours.family.tileIcon
            name: "quote"
            size: Theme.largeIcon
        }

        Column {
            id: label

            anchors.left: mark.right
            anchors.leftMargin: Theme.pad
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            spacing: Theme.gap
            y: Theme.margin

            SpokenLabel {
                color: Colours.family.tileInk
                font.pixelSize: Theme.cardSize
                font.weight: Font.Bold
                lineHeight: 1.1
                spokenText: root.block.text
                blockLoader: root.blockLoader
                width: parent.width
            }

            SpokenLabel {
                color: Colours.family.tileIcon
                spokenText: root.block.who
                blockLoader: root.blockLoader
                width: parent.width
            }

            FactLine {
                fact: root.block
                width: parent.width
            }
        }
    }
}
