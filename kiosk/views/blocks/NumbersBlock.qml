pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    parted: cards
    used: Math.min(root.width, root.whole * Theme.cardWidth)

    // All are of one size: the longest is not broken in two.
    readonly property real cell: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
    readonly property int size: root.items.reduce((least, item) => Math.min(least, metrics.fit(item.value, root.cell, least)), Theme.numberSize)

    DisplayMetrics {
        id: metrics
    }

    CardGrid {
        id: grid

        columnSpacing: Theme.columnGap
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

                // Its box begins and ends where its digits do.
                Item {
                    readonly property real base: number.baselineOffset + number.contentHeight * (1 - 1 / number.lineCount)

                    height: Math.round(number.y + base + root.size * 0.1)
                    width: parent.width

                    SpokenLabel {
                        id: number

                        color: Colours.family.words
                        font.family: Theme.displayFamily
                        font.pixelSize: root.size
                        font.weight: Font.Black
                        lineHeight: 0.9
                        spokenText: card.modelData.value
                        context: root.context
                        width: parent.width
                        y: Math.round(root.size * 0.81 - baselineOffset)
                        Accessible.name: card.modelData.name
                    }
                }

                PeopleRow {
                    length: card.modelData.length
                    visible: card.modelData.show === "people"
                    width: Math.min(implicitWidth, parent.width)
                    height: width / 4
                }

                SpokenLabel {
                    font.weight: Font.Bold
                    lineHeight: 1.05
                    spokenText: card.modelData.label
                    context: root.context
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
