pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The map, and all about one office, beside the list of offices. */
Rectangle {
    id: root

    required property Place place

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitWidth: Math.round(Theme.millimetre * 140)
    radius: Theme.radius

    Loader {
        id: map

        active: root.place.officeMap.there
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        height: active ? implicitHeight : 0
        sourceComponent: OfficesMap {
            highest: Math.round(Theme.visitHeight * 0.36)
            leads: true
            place: root.place
        }
    }

    ScrollArea {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: map.bottom
        contentHeight: about.height + Theme.smallTouch
        ground: Theme.card
        name: about.office.name ?? ""

        OfficeDetails {
            id: about

            office: root.place.leadingOffice
            width: parent.width
            onTakeAwayWanted: root.place.takeAway(about.office.id)
        }
    }
}
