import QtQuick
import kiosk.views

/* A name on a map, with its middle at a place. Its plate keeps it readable on every shade. */
Rectangle {
    id: root

    required property string text
    property bool strong: false

    color: root.strong ? Theme.accent : Theme.card
    height: words.height
    radius: Theme.tight
    width: words.implicitWidth + Math.round(Theme.bodySize * 0.5)

    Label {
        id: words

        anchors.centerIn: parent
        color: root.strong ? Theme.accentInk : Theme.cardInk
        font.weight: root.strong ? Font.DemiBold : Font.Normal
        lineHeight: 1
        text: root.text
        wrapMode: Text.NoWrap
    }
}
