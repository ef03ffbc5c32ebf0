pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    parted: cards
    used: Math.min(root.width, root.whole * Theme.cardWidth)

    CardGrid {
        id: grid

        cellWidth: Theme.bodySize * 11
        count: root.whole
        width: root.width

        Repeater {
            id: cards

            model: root.block.items

            Card {
                id: card

                required property var modelData
                required property int index

                Layout.columnSpan: grid.spanOf(root.firstItem + card.index)

                DisplayMetrics {
                    id: metrics
                }

                // A long number is smaller, before it breaks in two.
                SpokenLabel {
                    color: Colours.family.words
                    font.family: Theme.displayFamily
                    font.pixelSize: metrics.fit(card.modelData.value, width, Theme.numberSize)
                    font.weight: Font.Black
                    lineHeight: 0.9
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
        fact: root.sharedFact
        width: root.width
    }
}
