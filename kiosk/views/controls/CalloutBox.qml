import QtQuick
import kiosk.views

/* A box that stands out, with an icon for those who do not read. What stands in it comes below each other. */
Rectangle {
    id: root

    property bool urgent: false
    readonly property string usualIcon: root.urgent ? "triangle-alert" : "info"
    property string icon: usualIcon
    readonly property color contentColor: root.urgent ? Theme.attention : Theme.cardText
    default property alias words: words.data

    border.color: root.urgent ? Theme.attention : Theme.line
    border.width: Theme.hairline
    color: root.urgent ? Theme.attentionSoft : Theme.card
    implicitHeight: Math.max(mark.height, words.height) + 2 * Theme.gap
    implicitWidth: Theme.measure + mark.width + 3 * Theme.gap
    radius: Theme.radius

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
        id: words

        anchors.left: mark.right
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.tight
    }
}
