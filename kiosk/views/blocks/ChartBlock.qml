pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* A drawn comparison, on a card that lies flat. */
BlockView {
    id: root

    spacing: Theme.tight
    titleAbove: false
    bottomPadding: Theme.tight
    topPadding: Theme.tight
    used: root.room
    leading: root.asLine && root.opens && !line.enough ? line : null
    parted: line.enough ? null : rows

    readonly property bool asLine: root.block.style === "lines"
    readonly property real numberWidth: Math.ceil(longest.advanceWidth * 1.05)
    readonly property real room: Math.min(root.width, Theme.measure * 1.15)

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.tight // its words stand in line with those on the ground
        anchors.top: parent.top
        color: Colours.card
        parent: root.context
        radius: Theme.cardRadius
        width: root.room + 2 * Theme.tight
        z: -1
    }

    TextMetrics {
        id: longest

        font.family: Theme.displayFamily
        font.pixelSize: Theme.cardSize
        font.weight: Font.Black
        text: root.items.reduce((most, item) => item.value.length > most.length ? item.value : most, "")
    }

    // The unit stands beside the title where there is room.
    Flow {
        anchors.left: parent.left
        spacing: Theme.gap
        visible: root.opens && title.text.length + unit.text.length > 0
        width: root.room

        SpokenLabel {
            id: title

            color: Colours.ink
            font.pixelSize: Theme.headingSize
            font.weight: Font.Bold
            lineHeight: 1.1
            spokenText: root.block.title ?? ""
            context: root.context
            visible: spokenText.length > 0
            width: Math.min(parent.width, implicitWidth)
            Accessible.role: Accessible.Heading
        }

        SpokenLabel {
            id: unit

            color: Colours.muted
            lineHeight: 1
            spokenText: root.block.unit
            context: root.context
            topPadding: title.visible && title.lineCount === 1 ? (Theme.headingSize - Theme.bodySize) * 1.07 : 0 // on its line
            visible: spokenText.length > 0
            width: Math.min(parent.width, implicitWidth)
        }
    }

    Loader {
        id: line

        // All is said beside the line, and once below it.
        readonly property bool enough: root.factsShared && ((line.item as ChartLine)?.complete ?? false)

        active: root.asLine && root.opens
        anchors.left: parent.left
        visible: active
        width: root.room
        sourceComponent: ChartLine {
            items: root.block.drawn ?? root.items // all of them, also where their words stand on another page
            named: line.enough
        }
    }

    Repeater {
        id: rows

        model: line.enough ? [] : root.items

        Loader {
            id: part

            required property var modelData
            required property int index

            anchors.left: parent.left
            sourceComponent: root.asLine ? words : bar
            width: root.room

            Component {
                id: bar

                ChartRow {
                    context: root.context
                    last: part.index === root.items.length - 1
                    numberWidth: root.numberWidth
                    ofWhole: root.block.style === "shares"
                    showsFact: !root.factsShared
                    value: part.modelData
                }
            }

            Component {
                id: words

                ChartValueText {
                    context: root.context
                    numberWidth: root.numberWidth
                    showsFact: !root.factsShared
                    value: part.modelData
                }
            }
        }
    }

    FactLine {
        anchors.left: parent.left
        fact: root.sharedFact
        width: root.room
    }
}
