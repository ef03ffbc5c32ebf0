pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: cards
    used: Math.min(root.width, root.itemCount * Theme.cardWidth)

    // All are of one size: the longest is not broken in two, and ends well before the next number, not to be read as one.
    readonly property real cell: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns * (grid.columns > 1 ? 0.85 : 1)
    readonly property int size: root.items.reduce((minimum, item) => Math.min(minimum, metrics.fit(item.value, root.cell, minimum)), Theme.numberSize)

    DisplayMetrics {
        id: metrics
    }

    CardGrid {
        id: grid

        columnSpacing: Theme.columnGap
        cellWidth: Theme.bodySize * 11
        count: root.itemCount
        width: root.width

        Repeater {
            id: cards

            model: root.block.items

            Card {
                id: card

                required property var modelData
                required property int index

                Layout.columnSpan: grid.spanOf(root.firstItem + card.index)

                // Of the room above and below the digits only so much is left as parts them from other words.
                SpokenLabel {
                    bottomPadding: -Math.round(root.size * 0.2)
                    color: Colours.family.ink
                    font.family: Theme.displayFamily
                    font.pixelSize: root.size
                    font.weight: Font.Black
                    lineHeight: 0.7
                    spokenText: card.modelData.value
                    blockLoader: root.blockLoader
                    topPadding: -Math.round(root.size * 0.2)
                    width: parent.width
                    Accessible.name: card.modelData.name
                }

                PeopleRow {
                    length: card.modelData.length
                    visible: card.modelData.drawnAs === "people"
                    width: Math.min(implicitWidth, parent.width)
                    height: width / 4
                }

                SpokenLabel {
                    font.weight: Font.Bold
                    lineHeight: 1.05
                    spokenText: card.modelData.label
                    blockLoader: root.blockLoader
                    width: parent.width
                    Accessible.ignored: true
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
