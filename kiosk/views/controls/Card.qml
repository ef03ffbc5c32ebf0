import QtQuick
import QtQuick.Layouts
import kiosk.views

/* A quiet box that holds one thing; it cannot be touched. */
Rectangle {
    id: root

    default property alias content: column.data
    property color outline: Theme.line

    Layout.fillHeight: true
    Layout.fillWidth: true
    border.color: root.outline
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    radius: Theme.radius

    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.tight
    }
}
