import QtQuick
import kiosk.models
import kiosk.views

/* The usual arrangement: the section list and one section. */
Item {
    id: root

    required property Place place
    property alias lead: page.lead
    readonly property bool beside: Theme.frame === "side"

    SectionList {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.inset
        columns: root.beside ? 1 : 2
        height: root.beside ? root.height : Math.min(contentHeight, root.height * 0.28)
        place: root.place
        visible: !Theme.compact
        width: root.beside ? Theme.listWidth : root.width + 2 * Theme.inset
    }

    SectionPage {
        id: page

        anchors.bottom: root.beside || Theme.compact ? parent.bottom : list.top
        anchors.bottomMargin: root.beside || Theme.compact ? 0 : Theme.gap
        anchors.left: root.beside ? list.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gap : 0
        anchors.right: parent.right
        anchors.top: parent.top
        place: root.place
    }
}
