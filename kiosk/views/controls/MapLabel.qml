import QtQuick
import kiosk.views

/* A name on a map, with its middle at a place, and a value below it. A plate keeps it readable: beside a pin, on a shade. */
Rectangle {
    id: root

    required property string text
    property string value: ""
    property int step: 0 // the shade below it
    property bool plate: false
    property bool strong: false
    readonly property bool hasPlate: root.plate || root.step > 0

    // In high contrast the coast is as bright as words that reach beyond it.
    border.color: Colours.outline
    border.width: root.plate && Colours.highContrast ? Theme.hairline : 0
    color: root.strong ? Colours.family.ink : root.hasPlate ? Colours.card : Colours.highContrast ? Colours.land : "transparent"
    height: words.height
    radius: root.plate ? Theme.chipRadius : Theme.tight
    width: words.width + (root.plate ? Math.round(Theme.bodySize * 0.7) : root.hasPlate ? Math.round(Theme.bodySize * 0.5) : 0)

    Column {
        id: words

        anchors.centerIn: parent

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.strong ? Colours.family.chosenInk : root.hasPlate ? Colours.ink : Colours.muted
            font.weight: root.plate ? Font.Bold : Font.Normal
            lineHeight: 1
            style: root.hasPlate || Colours.highContrast ? Text.Normal : Text.Outline
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
