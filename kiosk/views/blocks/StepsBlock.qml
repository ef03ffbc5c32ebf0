pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    Repeater {
        model: root.block.items

        Item {
            id: step

            required property var modelData
            required property int index

            anchors.left: parent.left
            height: Math.max(circle.height, words.height)
            width: Math.min(root.width, Theme.measure + circle.width + picture.width + 2 * Theme.gap)

            Rectangle {
                id: circle

                anchors.left: parent.left
                border.color: Theme.surfaceText
                border.width: Theme.border
                color: Theme.card
                height: Math.round(Theme.bodySize * 1.9)
                radius: height / 2
                width: height

                Label {
                    anchors.centerIn: parent
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    text: step.index + 1
                    Accessible.name: qsTr("step").arg(step.index + 1)
                }
            }

            Icon {
                id: picture

                anchors.left: circle.right
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: circle.verticalCenter
                color: Theme.muted
                name: step.modelData.icon
                size: Theme.largeIcon
            }

            Column {
                id: words

                anchors.left: picture.visible ? picture.right : circle.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                spacing: 0
                topPadding: (circle.height - Theme.bodySize * 1.36) / 2

                SpokenLabel {
                    color: Theme.surfaceText
                    font.weight: Font.DemiBold
                    lineHeight: 1.05
                    spokenText: step.modelData.title
                    context: root.context
                    width: parent.width
                }

                SpokenLabel {
                    color: Theme.surfaceText
                    spokenText: step.modelData.text
                    context: root.context
                    topPadding: Theme.tight
                    visible: spokenText.length > 0
                    width: parent.width
                }
            }
        }
    }
}
