import QtQuick
import kiosk.views
import kiosk.views.controls

/* What a value of a chart is, and how far it can be trusted: beside each other where all values of the chart have room so. */
Item {
    id: root

    required property var value
    required property BlockLoader blockLoader
    property bool showsFact: true
    property bool factBeside: false
    readonly property bool told: root.showsFact && fact.shown
    readonly property real preferredWidth: name.implicitWidth + (root.told ? Theme.tight + fact.lineWidth : 0) // in one line

    implicitHeight: root.told && !root.factBeside ? fact.y + fact.height : Math.max(name.height, root.told ? fact.height : 0)

    SpokenLabel {
        id: name

        anchors.left: parent.left
        color: Colours.ink
        lineHeight: 1.05
        spokenText: root.value.spokenText
        visibleText: root.value.name
        blockLoader: root.blockLoader
        width: root.factBeside ? Math.min(parent.width, implicitWidth) : parent.width
    }

    FactLine {
        id: fact

        anchors.left: root.factBeside ? name.right : parent.left
        anchors.leftMargin: root.factBeside ? Theme.tight : 0
        fact: root.value
        visible: root.told
        width: root.factBeside ? lineWidth : parent.width
        y: root.factBeside ? 0 : name.height
    }
}
