import QtQuick
import kiosk.views

/* A button with an icon and words beside each other. `strong` is the one that matters most. */
Pressable {
    id: root

    required property string text
    property string icon: ""
    property bool iconLast: false
    property bool strong: false
    property int textSize: Theme.bodySize
    readonly property color ink: root.strong ? Theme.accentInk : Theme.accent

    name: root.text
    fill: root.strong ? Theme.accent : Theme.card
    fillPressed: root.strong ? Theme.accentPressed : Theme.pressed
    outline: root.strong ? Theme.accent : Theme.controlLine
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.tight)
    implicitWidth: Math.max(Theme.touch, naturalWords.advanceWidth + picture.space + 2 * Theme.gap + 2)

    TextMetrics {
        id: naturalWords

        font: words.font
        text: root.text
    }

    Item {
        id: group

        anchors.centerIn: parent
        height: words.implicitHeight
        width: Math.min(root.width - 2 * Theme.gap, naturalWords.advanceWidth + picture.space + 2)

        Icon {
            id: picture

            readonly property int space: root.icon ? root.textSize * 1.15 + Math.round(root.textSize * 0.4) : 0

            anchors.left: root.iconLast ? undefined : parent.left
            anchors.right: root.iconLast ? parent.right : undefined
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.icon
            size: root.textSize * 1.15
        }

        Label {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: root.iconLast ? 0 : picture.space
            anchors.right: parent.right
            anchors.rightMargin: root.iconLast ? picture.space : 0
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            font.pixelSize: root.textSize
            font.weight: Font.DemiBold
            horizontalAlignment: root.icon ? Text.AlignLeft : Text.AlignHCenter
            lineHeight: 1.05
            text: root.text
            Accessible.ignored: true
        }
    }
}
