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

                // A long number is smaller, before it breaks in two. Its box begins and ends where its digits do.
                Item {
                    readonly property real size: number.font.pixelSize
                    readonly property real base: number.baselineOffset + number.contentHeight * (1 - 1 / number.lineCount)

                    height: Math.round(number.y + base + size * 0.1)
                    width: parent.width

                    SpokenLabel {
                        id: number

                        color: Colours.family.words
                        font.family: Theme.displayFamily
                        font.pixelSize: metrics.fit(card.modelData.value, width, Theme.numberSize)
                        font.weight: Font.Black
                        lineHeight: 0.9
                        spokenText: card.modelData.value
                        context: root.context
                        width: parent.width
                        y: Math.round(parent.size * 0.81 - baselineOffset)
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
