import QtQuick
import kiosk.views

/* A button with an icon and words beside each other. `strong` is the one that matters most; `current` the one chosen. */
Pressable {
    id: root

    required property string text
    property string icon: ""
    property bool iconLast: false
    property bool strong: false
    property int textSize: Theme.bodySize
    readonly property color ink: root.strong ? Theme.accentInk : Theme.accent
    readonly property real iconSize: Math.round(root.textSize * 1.15)
    readonly property real iconSpace: root.icon ? root.iconSize + Math.round(root.textSize * 0.4) : 0
    readonly property real wordsWidth: Math.ceil(words.implicitWidth)
    readonly property real edge: Theme.gap + root.inset

    name: root.text
    fill: root.strong ? Theme.accent : root.current ? Theme.accentSoft : Theme.card
    fillPressed: root.strong ? Theme.accentPressed : Theme.pressed
    outline: root.strong || root.current ? Theme.accent : Theme.controlLine
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.tight)
    implicitWidth: Math.max(Theme.touch, root.wordsWidth + root.iconSpace + 2 * root.edge)

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.inset
        anchors.leftMargin: root.inset + root.radius
        anchors.rightMargin: root.inset + root.radius
        anchors.right: parent.right
        color: Theme.accent
        height: Theme.tight
        visible: root.current && !root.strong
    }

    Item {
        anchors.centerIn: parent
        height: words.implicitHeight
        width: Math.min(root.width - 2 * root.edge, root.wordsWidth + root.iconSpace)

        Icon {
            anchors.left: root.iconLast ? undefined : parent.left
            anchors.right: root.iconLast ? parent.right : undefined
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.icon
            size: root.iconSize
        }

        Label {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: root.iconLast ? 0 : root.iconSpace
            anchors.right: parent.right
            anchors.rightMargin: root.iconLast ? root.iconSpace : 0
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
