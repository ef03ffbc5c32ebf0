pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: steps
    used: grid.columns > 1 ? root.width : Math.min(root.width, Theme.lineLength)

    // Beside each other where there is room.
    CardGrid {
        id: grid

        cellWidth: Theme.columnLeast
        columnSpacing: Theme.columnGap
        count: root.itemCount
        width: root.width

        Repeater {
            id: steps

            model: root.block.items

            Item {
                id: step

                required property var modelData
                required property int index

                Layout.alignment: Qt.AlignTop
                Layout.columnSpan: grid.spanOf(root.firstItem + step.index)
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.lineLength + circle.width + picture.width + 2 * Theme.gap
                implicitHeight: Math.max(circle.height, label.height)

                Rectangle {
                    id: circle

                    anchors.left: parent.left
                    color: Colours.family.chosen
                    height: Math.round(Theme.bodySize * 2)
                    radius: height / 2
                    width: height

                    Label {
                        anchors.centerIn: parent
                        color: Colours.family.chosenInk
                        font.weight: Font.Bold
                        lineHeight: 1
                        text: root.firstItem + step.index + 1
                        Accessible.name: qsTr("step").arg(root.firstItem + step.index + 1)
                    }
                }

                Icon {
                    id: picture

                    anchors.left: circle.right
                    anchors.leftMargin: Theme.gap
                    anchors.verticalCenter: circle.verticalCenter
                    color: Colours.family.ink
                    name: step.modelData.icon
                    size: Theme.largeIcon
                }

                Column {
                    id: label

                    anchors.left: picture.visible ? picture.right : circle.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    spacing: 0
                    topPadding: (circle.height - Theme.bodySize * Theme.fontHeight) / 2

                    SpokenLabel {
                        color: Colours.ink
                        font.weight: Font.Bold
                        lineHeight: 1.05
                        spokenText: step.modelData.title
                        blockLoader: root.blockLoader
                        width: parent.width
                    }

                    SpokenLabel {
                        color: Colours.ink
                        spokenText: step.modelData.text
                        blockLoader: root.blockLoader
                        topPadding: Theme.tight
                        visible: spokenText.length > 0
                        width: parent.width
                    }
                }
            }
        }
    }
}
