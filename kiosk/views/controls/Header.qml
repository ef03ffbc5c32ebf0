import QtQuick
import kiosk.models
import kiosk.views

/* Informs and cannot be touched: whose kiosk this is and what day it is. */
Item {
    id: root

    required property Exhibit exhibit

    implicitHeight: Math.max(name.implicitHeight, day.implicitHeight)

    Label {
        id: name

        anchors.left: parent.left
        anchors.right: day.left
        anchors.rightMargin: Theme.gap
        color: Theme.surfaceInk
        elide: Text.ElideRight
        font.weight: Font.DemiBold
        maximumLineCount: 1
        text: root.exhibit.name
    }

    Label {
        id: day

        anchors.right: parent.right
        color: Theme.muted
        text: root.exhibit.today
        wrapMode: Text.NoWrap
    }
}
