import QtQuick
import kiosk.views
import kiosk.views.controls

/* One value of a line chart as text: its number, its name, its date and source. */
Item {
    id: root

    required property var value
    required property BlockLoader blockLoader
    required property real numberWidth
    property bool showsFact: true
    property bool factBeside: false
    readonly property real preferredWidth: number.width + Theme.gap + label.preferredWidth

    implicitHeight: Math.max(number.height, label.y + label.height)

    Label {
        id: number

        anchors.left: parent.left
        color: Colours.family.ink
        font.family: Theme.displayFamily
        font.pixelSize: Theme.cardSize
        font.weight: Font.Black
        horizontalAlignment: root.LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight // which is mirrored: digits stand below digits
        lineHeight: 1
        objectName: "value"
        text: root.value.value
        width: root.numberWidth
        Accessible.ignored: true
    }

    ChartName {
        id: label

        anchors.left: number.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        blockLoader: root.blockLoader
        factBeside: root.factBeside
        height: implicitHeight
        showsFact: root.showsFact
        value: root.value
        y: Math.round((Theme.cardSize - Theme.bodySize) * 1.07) // on the line of the number
    }
}
