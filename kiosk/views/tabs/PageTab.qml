import QtQuick
import kiosk.models
import kiosk.views

/* The usual arrangement: the section list and one section. */
Item {
    id: root

    required property Place place
    readonly property bool beside: Theme.frame === "side"

    SectionList {
        id: list

        columns: root.beside ? 1 : 2
        height: root.beside ? root.height : Math.min(contentHeight + Theme.tight, root.height * 0.32)
        place: root.place
        visible: !Theme.compact
        width: root.beside ? Theme.listWidth : root.width
        anchors.bottom: parent.bottom
        anchors.left: parent.left
    }

    SectionPage {
        anchors.bottom: root.beside || Theme.compact ? parent.bottom : list.top
        anchors.bottomMargin: root.beside || Theme.compact ? 0 : Theme.gap
        anchors.left: root.beside ? list.right : parent.left
        anchors.leftMargin: root.beside ? Theme.margin : 0
        anchors.right: parent.right
        anchors.top: parent.top
        place: root.place
    }
}
