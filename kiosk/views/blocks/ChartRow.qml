import QtQuick
import kiosk.views
import kiosk.views.controls

/* One bar or share of a chart: its name, how far it can be trusted, and the bar. Bars begin at one edge, and all numbers of a chart
   stand in one column at the other, so that each digit stands below its like. */
Column {
    id: root

    required property var value
    required property BlockLoader blockLoader
    required property real numberWidth
    property bool showsFact: true
    property bool factBeside: false
    property string unit: "" // above its number
    readonly property real preferredWidth: name.preferredWidth + (unit.visible ? unit.width + Theme.gap : 0)
    property bool ofWhole: false // the whole is drawn, too
    property bool last: false // nothing has space below it
    readonly property real room: root.width - root.numberWidth - Theme.gap
    readonly property real thickness: Math.round(Theme.bodySize * 1.25)

    spacing: Theme.tight

    // The unit stands at the head of the column of numbers.
    Item {
        height: Math.max(name.height, unit.visible ? unit.height : 0)
        width: parent.width

        ChartName {
            id: name

            anchors.left: parent.left
            blockLoader: root.blockLoader
            factBeside: root.factBeside
            height: implicitHeight
            showsFact: root.showsFact
            value: root.value
            width: parent.width - (unit.visible ? unit.width + Theme.gap : 0)
        }

        SpokenLabel {
            id: unit

            anchors.right: parent.right
            color: Colours.muted
            lineHeight: 1.05
            spokenText: root.unit
            blockLoader: root.blockLoader
            visible: spokenText.length > 0
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

        // Leads from a bar to its number.
        Rectangle {
            readonly property real begin: bar.begin + bar.width + Theme.gap

            color: Colours.line
            height: Theme.border
            visible: !root.ofWhole && width > 0
            width: Math.max(0, root.width - number.implicitWidth - Theme.gap - begin)
            x: root.LayoutMirroring.enabled ? root.width - width - begin : begin
            y: (parent.height - height) / 2
        }

        Label {
            id: number

            anchors.right: parent.right
            color: Colours.ink
            font.family: Theme.displayFamily
            font.pixelSize: Theme.cardSize
            font.weight: Font.Black
            horizontalAlignment: root.LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight // which is mirrored: digits stand below digits
            lineHeight: 1
            objectName: "value"
            text: root.value.value
            width: root.numberWidth
            y: (parent.height - height) / 2
            Accessible.ignored: true
        }
    }
}
