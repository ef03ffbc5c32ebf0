import QtQuick
import kiosk.models
import kiosk.views

/* What is always within reach at the bottom: tabs and tools, beside each other, else in two rows. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property real edge: (Theme.small ? Theme.tight : Theme.margin) - Theme.inset
    readonly property real room: root.width - 2 * root.edge
    readonly property bool together: !Theme.small && tabs.stackedPreferredWidth + line.width + tools.preferredWidth <= root.room
    readonly property int padding: Theme.small ? 0 : Theme.tight
    readonly property real rowHeight: Math.max(tabs.height, root.together ? tools.height : 0) // of the upper row
    readonly property real rowY: Theme.hairline + root.padding

    objectName: "bar"
    color: Colours.dark || Colours.highContrast ? Colours.ground : Colours.card
    implicitHeight: root.rowY + root.rowHeight + (root.together ? 0 : tools.height) + root.padding

    Rectangle {
        color: Colours.line
        height: Theme.hairline
        width: parent.width
    }

    TabBar {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        height: visible ? tallest : 0
        minHeight: Theme.touch
        navigation: root.kiosk.navigation
        visible: Theme.sizeClass > Theme.Squeezed
        width: root.together ? Math.min(tabs.preferredWidth * 1.2, root.room - line.width - tools.preferredWidth) : root.room
        y: root.rowY + (root.rowHeight - height) / 2
    }

    Item {
        id: line

        anchors.left: tabs.right
        height: tabs.height
        visible: root.together
        width: 2 * Theme.gap + Theme.hairline
        y: tabs.y

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.verticalCenter
            color: Colours.line
            height: parent.height * 0.7
            width: Theme.hairline
        }
    }

    ToolBar {
        id: tools

        objectName: "tools"
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        kiosk: root.kiosk
        room: root.room
        width: root.together ? Math.min(tools.preferredWidth * 1.2, root.room - tabs.width - line.width) : root.room
        y: root.together ? root.rowY + (root.rowHeight - height) / 2 : root.rowY + root.rowHeight
    }
}
