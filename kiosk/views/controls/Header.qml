import QtQuick
import kiosk.models
import kiosk.views

/* Informs and cannot be touched: whose kiosk this is and what day it is. */
Item {
    id: root

    required property Exhibit exhibit
    property bool twoLines: false
    readonly property real wanted: Math.max(name.implicitWidth, day.implicitWidth) // in two lines

    implicitHeight: day.y + day.implicitHeight

    Label {
        id: name

        anchors.left: parent.left
        anchors.right: root.twoLines ? parent.right : day.left
        anchors.rightMargin: root.twoLines ? 0 : Theme.gap
        color: Theme.surfaceText
        elide: Text.ElideRight
        font.weight: Font.DemiBold
        lineHeight: 1.05
        maximumLineCount: 1
        text: root.exhibit.name
        wrapMode: Text.NoWrap
    }

    Label {
        id: day

        anchors.left: root.twoLines ? parent.left : undefined
        anchors.right: root.twoLines ? undefined : parent.right
        color: Theme.muted
        lineHeight: 1.05
        text: root.exhibit.today
        wrapMode: Text.NoWrap
        y: root.twoLines ? name.implicitHeight : 0
    }
}
