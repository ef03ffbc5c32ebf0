import QtQuick
import kiosk.views

/* A name on a map, with its middle at a place, and a value below it. A badge keeps it readable on a shade. */
Rectangle {
    id: root

    required property string text
    property string value: ""
    property int step: 0 // the shade below it
    property bool strong: false
    readonly property bool hasBadge: root.strong || root.step > 0

    // In high contrast the coast is as bright as words that reach beyond it.
    color: root.strong ? Colours.family.words : root.hasBadge ? Colours.card : Colours.highContrast ? Colours.land : "transparent"
    height: words.height
    radius: Theme.tight
    width: words.width + (root.hasBadge ? Math.round(Theme.bodySize * 0.5) : 0)

    Column {
        id: words

        anchors.centerIn: parent

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.strong ? Colours.family.chosenInk : Colours.ink
            font.weight: root.strong ? Font.Bold : Font.Normal
            lineHeight: 1
            style: root.hasBadge || Colours.highContrast ? Text.Normal : Text.Outline
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
