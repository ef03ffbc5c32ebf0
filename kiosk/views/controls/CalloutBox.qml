import QtQuick
import kiosk.views

/* A tinted field that stands out, with an icon for those who do not read. What stands in it comes below each other. */
Rectangle {
    id: root

    property bool urgent: false
    readonly property string usualIcon: root.urgent ? "triangle-alert" : "info"
    property string icon: usualIcon
    readonly property Family family: Colours.highlight
    readonly property color contentColor: root.urgent ? Colours.danger : root.family.tileInk
    default property alias label: label.data

    border.color: Colours.outline
    border.width: Colours.highContrast ? Theme.border : 0
    color: root.urgent ? Colours.dangerTile : root.family.tile
    implicitHeight: Math.max(mark.height, label.height) + 2 * Theme.gap
    implicitWidth: Theme.lineLength + mark.width + 3 * Theme.gap
    radius: Theme.cardRadius

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.top: parent.top
        color: root.contentColor
        name: root.icon
        size: Theme.largeIcon
    }

    Column {
        id: label

        anchors.left: mark.right
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.tight
    }
}
