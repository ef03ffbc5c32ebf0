pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    CardGrid {
        id: grid

        cellWidth: Theme.bodySize * 9
        count: root.block.items.length
        width: root.width

        Repeater {
            model: root.block.items

            Card {
                id: card

                required property var modelData
                required property int index

                Layout.columnSpan: grid.spanOf(card.index)

                TextMetrics {
                    id: natural

                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.numberSize
                    font.weight: Font.DemiBold
                    text: card.modelData.value
                }

                // A long number is smaller, before it breaks in two.
                SpokenLabel {
                    color: Theme.cardText
                    font.pixelSize: Math.max(Theme.headingSize, Math.min(1, width / (natural.advanceWidth * 1.02)) * Theme.numberSize)
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    spokenText: card.modelData.value
                    context: root.context
                    width: parent.width
                }

                SpokenLabel {
                    spokenText: card.modelData.label
                    context: root.context
                    width: parent.width
                }

                FactLine {
                    fact: card.modelData
                    visible: shown && !root.factsShared
                    width: parent.width
                }
            }
        }
    }

    FactLine {
        fact: root.factsShared ? root.items[0] : {}
        width: root.width
    }
}
