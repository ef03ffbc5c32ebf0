pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: cards
    used: Math.min(root.width, root.itemCount * Theme.lineLength)

    CardGrid {
        id: grid

        count: root.itemCount
        maximum: 2
        width: root.width

        Repeater {
            id: cards

            model: root.block.items

            Card {
                id: card

                required property var modelData
                required property int index

                Layout.columnSpan: grid.spanOf(root.firstItem + card.index)

                Row {
                    spacing: Theme.gap
                    width: parent.width

                    Icon {
                        id: person

                        anchors.verticalCenter: parent.verticalCenter
                        color: Colours.muted
                        name: card.modelData.icon
                        size: Theme.largeIcon
                    }

                    SpokenLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        font.weight: Font.Bold
                        lineHeight: 1.1
                        spokenText: card.modelData.who
                        blockLoader: root.blockLoader
                        width: parent.width - person.width - Theme.gap
                    }
                }

                SpokenLabel {
                    spokenText: card.modelData.text
                    blockLoader: root.blockLoader
                    width: parent.width
                }

                SpokenLabel {
                    color: Colours.muted
                    spokenText: card.modelData.where
                    blockLoader: root.blockLoader
                    visible: spokenText.length > 0
                    width: parent.width
                }

                SpokenLabel {
                    font.pixelSize: Theme.headingSize
                    font.weight: Font.Bold
                    spokenText: card.modelData.phone
                    blockLoader: root.blockLoader
                    visible: spokenText.length > 0
                    width: parent.width
                }

                Label {
                    color: Colours.muted
                    text: qsTr("number_checked").arg(card.modelData.verifiedOn)
                    visible: card.modelData.phone.length > 0
                    width: parent.width
                }
            }
        }
    }
}
