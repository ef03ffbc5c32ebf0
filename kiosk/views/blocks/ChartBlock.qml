pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* A drawn comparison, on a card that lies flat. */
BlockView {
    id: root

    titleAbove: false
    grown: (line.item as Drawn)?.grown ?? 0
    used: Math.min(root.width, root.room + 2 * root.padding)
    leading: root.asLine && root.opens && !line.enough ? line : null
    padding: Theme.compact || root.asPeople ? 0 : Theme.pad
    bottomPadding: root.asPeople ? 0 : root.padding > 0 ? Theme.gap : Theme.tight
    topPadding: root.bottomPadding
    spacing: Theme.tight
    repeated: heading.visible && !Theme.fewLines ? heading.height + root.spacing : 0
    breaksBetween: line.enough ? null : rows

    readonly property bool asLine: root.block.style === "lines"
    readonly property real numberWidth: Math.ceil(longest.advanceWidth * 1.05)
    readonly property real room: Math.min(root.width - 2 * root.padding, Theme.lineLength * 1.15)
    readonly property bool asPeople: root.block.drawnAs === "people"

    // A sheet below all of it. Where there is little room, its words stand in line with those on the ground.
    Rectangle {
        readonly property real overhang: root.padding > 0 ? 0 : Theme.tight

        objectName: "sheet"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -overhang
        anchors.top: parent.top
        border.color: Colours.outline
        border.width: Colours.highContrast ? Theme.border : 0
        color: Colours.card
        parent: root.blockLoader
        radius: Theme.cardRadius
        visible: !root.asPeople
        width: root.room + 2 * (root.padding + overhang)
        z: -1
    }

    TextMetrics {
        id: longest

        font.family: Theme.displayFamily
        font.pixelSize: Theme.cardSize
        font.weight: Font.Black
        text: root.items.reduce((maximum, item) => item.value.length > maximum.length ? item.value : maximum, "")
    }

    // The unit stands beside the title where there is room.
    Flow {
        id: heading

        anchors.left: parent.left
        anchors.leftMargin: root.padding
        spacing: Theme.gap
        visible: title.text.length + unit.text.length > 0 && (root.opens || !Theme.fewLines)
        width: root.room

        SpokenLabel {
            id: title

            color: Colours.ink
            font.pixelSize: Theme.headingSize
            font.weight: Font.Bold
            lineHeight: 1.1
            spokenText: root.block.title ?? ""
            blockLoader: root.blockLoader
            visible: spokenText.length > 0
            width: Math.min(parent.width, implicitWidth)
            Accessible.role: Accessible.Heading
        }

        SpokenLabel {
            id: unit

            color: Colours.muted
            lineHeight: 1
            spokenText: root.block.unit
            blockLoader: root.blockLoader
            topPadding: title.visible && title.lineCount === 1 ? (Theme.headingSize - Theme.bodySize) * 1.07 : 0 // on its line
            visible: spokenText.length > 0
            width: Math.min(parent.width, implicitWidth)
        }
    }

    Loader {
        id: line

        // All is said beside the line, and once below it.
        readonly property bool enough: root.factsShared && ((line.item as Drawn)?.complete ?? false)

        active: root.asLine && root.opens
        anchors.left: parent.left
        anchors.leftMargin: root.padding
        visible: active
        width: root.room
        sourceComponent: Drawn {}
    }

    component Drawn: Column {
        readonly property bool complete: drawing.complete
        readonly property real grown: drawing.extraHeight

        spacing: Theme.tight

        ChartLine {
            id: drawing

            trend: root.block.change
            trendName: root.block.changeName
            blockLoader: root.blockLoader
            ground: Colours.card
            items: root.block.drawn ?? root.items // all of them, also where their words stand on another page
            named: line.enough
            extraHeight: root.blockLoader.extraHeight
            width: parent.width
        }

        FactLine {
            derived: root.block.derived
            fact: ({})
            visible: shown && !line.enough
            width: parent.width
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
            anchors.leftMargin: root.padding
            sourceComponent: root.asLine ? label : root.asPeople ? people : bar
            width: root.room

            Component {
                id: bar

                ChartRow {
                    blockLoader: root.blockLoader
                    last: part.index === root.items.length - 1
                    numberWidth: root.numberWidth
                    ofWhole: root.block.style === "shares"
                    showsFact: !root.factsShared
                    value: part.modelData
                }
            }

            Component {
                id: people

                ChartPeople {
                    blockLoader: root.blockLoader
                    numberWidth: root.numberWidth
                    showsFact: !root.factsShared
                    value: part.modelData
                }
            }

            Component {
                id: label

                ChartValueText {
                    blockLoader: root.blockLoader
                    numberWidth: root.numberWidth
                    showsFact: !root.factsShared
                    value: part.modelData
                }
            }
        }
    }

    FactLine {
        anchors.left: parent.left
        anchors.leftMargin: root.padding
        derived: root.block.derived && line.enough
        fact: root.sharedFact
        width: root.room
    }
}
