import QtQuick
import kiosk.views

/* A name on a map, with its middle at a point, and a value below it. A badge keeps it readable: beside a pin, on a shade. */
Rectangle {
    id: root

    required property string text
    property string value: ""
    property int step: 0 // the shade below it
    property bool badge: false
    property bool emphasized: false
    readonly property bool hasBackground: root.badge || root.step > 0

    // In high contrast the coast is as bright as words that reach beyond it.
    border.color: Colours.outline
    border.width: root.badge && Colours.highContrast ? Theme.hairline : 0
    color: root.emphasized ? Colours.family.ink : root.hasBackground ? Colours.card : Colours.highContrast ? Colours.land : "transparent"
    height: label.height
    radius: root.badge ? Theme.chipRadius : Theme.tight
    width: label.width + (root.badge ? Math.round(Theme.bodySize * 0.7) : root.hasBackground ? Math.round(Theme.bodySize * 0.5) : 0)

    Column {
        id: label

        anchors.centerIn: parent

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.emphasized ? Colours.family.chosenInk : root.hasBackground ? Colours.ink : Colours.muted
            font.weight: root.badge ? Font.Bold : Font.Normal
            lineHeight: 1
            style: root.hasBackground || Colours.highContrast ? Text.Normal : Text.Outline
            styleColor: Colours.land
            text: root.text
            wrapMode: Text.NoWrap
        }

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Colours.ink
            font.weight: Font.Bold
            lineHeight: 1
            text: root.value
            visible: text.length > 0
            wrapMode: Text.NoWrap
        }
    }
}
