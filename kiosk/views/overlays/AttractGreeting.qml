import QtQuick
import kiosk.views

/* The greeting of one language. */
Item {
    id: root

    required property string code
    required property bool rightToLeft
    required property string name
    required property string greeting
    required property string text
    required property string begin

    signal begun

    LayoutMirroring.enabled: root.rightToLeft
    LayoutMirroring.childrenInherit: true

    Label {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.muted
        font.weight: Font.DemiBold
        text: root.name
    }

    Column {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.margin
        width: Math.min(parent.width, Theme.measure * 1.2)

        Label {
            color: Theme.surfaceInk
            font.pixelSize: Theme.greetingSize
            font.weight: Font.Bold
            lineHeight: 1
            text: root.greeting
            width: parent.width
        }

        Label {
            color: Theme.surfaceInk
            font.pixelSize: Theme.compact ? Theme.bodySize : Theme.headingSize
            text: root.text
            visible: text.length > 0
            width: Math.min(parent.width, Theme.measure)
        }

        PillButton {
            height: Theme.touch * (Theme.compact ? 1 : 1.4)
            icon: "hand"
            strong: true
            text: root.begin
            textSize: Theme.headingSize
            onActivated: root.begun()
        }
    }
}
