import QtQuick
import kiosk.views
import kiosk.views.controls

/* One bar or share of a chart: its name, the bar with its number, and how far it can be trusted. */
Column {
    id: root

    required property var value
    required property BlockLoader blockLoader
    required property real numberWidth
    property bool showsFact: true
    property bool ofWhole: false // the whole is drawn, too
    property bool last: false // nothing has space below it
    readonly property real room: root.width - root.numberWidth - Theme.gap
    readonly property real thickness: Math.round(Theme.bodySize * 1.25)

    spacing: Theme.tight

    // Both in one line where they have room.
    Flow {
        spacing: Theme.tight
        width: parent.width

        SpokenLabel {
            color: Colours.ink
            lineHeight: 1.05
            spokenText: root.value.spokenText
            visibleText: root.value.name
            blockLoader: root.blockLoader
            width: Math.min(parent.width, implicitWidth)
        }

        FactLine {
            fact: root.value
            visible: shown && root.showsFact
            width: Math.min(parent.width, lineWidth)
        }
    }

    Item {
        height: Math.max(root.thickness, number.height - (root.last ? 1 : 2) * root.spacing) // its line reaches into the space around
        width: parent.width

        Rectangle {
            objectName: "whole"
            border.color: Colours.frame
            border.width: Colours.highContrast ? Theme.hairline : 0
            color: Colours.family.tile
            height: root.thickness
            radius: Theme.chipRadius
            visible: root.ofWhole
            width: root.room
            x: root.LayoutMirroring.enabled ? root.width - width : 0
            y: (parent.height - height) / 2
        }

        Rectangle {
            id: bar

            readonly property real begin: Math.round(root.room * root.value.begin)

            objectName: "bar"
            color: Colours.family.ink
            height: root.thickness
            radius: Math.min(width / 2, Theme.chipRadius)
            width: Math.max(Theme.border, Math.round(root.room * (root.value.begin + root.value.length)) - begin)
            x: root.LayoutMirroring.enabled ? root.width - width - begin : begin
            y: (parent.height - height) / 2
        }

        Label {
            id: number

            readonly property real begin: (root.ofWhole ? root.room : bar.width) + Theme.gap

            color: Colours.ink
            font.family: Theme.displayFamily
            font.pixelSize: Theme.cardSize
            font.weight: Font.Black
            lineHeight: 1
            text: root.value.value
            y: (parent.height - height) / 2
            x: root.LayoutMirroring.enabled ? root.width - begin - width : begin
            Accessible.ignored: true
        }
    }
}
