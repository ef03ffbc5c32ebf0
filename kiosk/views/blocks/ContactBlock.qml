pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views

BlockView {
    id: root

    CardGrid {
        id: grid

        count: root.block.items.length
        most: 2
        width: root.width

        Repeater {
            model: root.block.items

            Card {
                id: card

                required property var modelData
                required property int index

                Layout.columnSpan: grid.spanOf(card.index)

                Row {
                    spacing: Theme.gap
                    width: parent.width

                    Icon {
                        id: person

                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.muted
                        name: card.modelData.icon
                        size: Theme.largeIcon
                    }

                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        font.weight: Font.DemiBold
                        lineHeight: 1.1
                        text: card.modelData.who
                        width: parent.width - person.width - Theme.gap
                    }
                }

                Label {
                    text: card.modelData.text
                    width: parent.width
                }

                Label {
                    color: Theme.muted
                    text: card.modelData.where
                    visible: text.length > 0
                    width: parent.width
                }

                Label {
                    font.pixelSize: Theme.headingSize
                    font.weight: Font.DemiBold
                    text: card.modelData.phone
                    visible: text.length > 0
                    width: parent.width
                }

                Label {
                    color: Theme.muted
                    text: qsTr("number_checked").arg(card.modelData.verifiedOn)
                    visible: card.modelData.phone.length > 0
                    width: parent.width
                }
            }
        }
    }
}
