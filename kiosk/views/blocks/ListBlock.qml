pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: points
    used: Math.min(root.width, Theme.lineLength)

    Repeater {
        id: points

        model: root.block.items

        Item {
            id: point

            required property string modelData

            anchors.left: parent.left
            height: label.height
            width: Math.min(root.width, Theme.lineLength)

            Icon {
                id: picture

                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: (Theme.bodySize * Theme.lineHeight * Theme.fontHeight - height) / 2
                name: root.block.icon
            }

            SpokenLabel {
                id: label

                anchors.left: picture.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                color: Colours.ink
                spokenText: point.modelData
                blockLoader: root.blockLoader
            }
        }
    }

    FactLine {
        anchors.left: parent.left
        fact: root.block
        width: Math.min(root.width, Theme.lineLength)
    }
}
