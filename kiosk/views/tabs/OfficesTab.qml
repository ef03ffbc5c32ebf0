import QtQuick
import kiosk.models
import kiosk.views

/* A section of offices shows all about one office beside the list, where there is room; elsewhere a touch opens it. */
Item {
    id: root

    required property Place place
    readonly property bool roomy: Theme.roomy && root.place.leadingOffice.id !== undefined

    PageTab {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: root.roomy ? details.left : parent.right
        anchors.rightMargin: root.roomy ? Theme.gap : 0
        anchors.top: parent.top
        place: root.place
    }

    Rectangle {
        id: details

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.card
        radius: Theme.radius
        visible: root.roomy
        width: Math.round(Theme.millimetre * 140)

        ScrollArea {
            anchors.fill: parent
            anchors.margins: Theme.gap
            contentHeight: about.height + Theme.smallTouch
            ground: Theme.card
            name: about.office.name ?? ""

            OfficeDetails {
                id: about

                office: root.place.leadingOffice
                width: parent.width
            }
        }
    }
}
