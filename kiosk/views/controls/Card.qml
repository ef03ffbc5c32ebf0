import QtQuick
import QtQuick.Layouts
import kiosk.views

/* One thing among others that cannot be touched: it stands on the ground, without a box. */
Item {
    id: root

    default property alias content: column.data

    Layout.fillHeight: true
    Layout.fillWidth: true
    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.tight
    }
}
