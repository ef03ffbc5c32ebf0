pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The map, and all about one office, beside the list of offices. */
Rectangle {
    id: root

    required property Place place
    readonly property bool mapped: root.place.officeMap.there
    readonly property bool short: root.height < Theme.touch * 7 // where the map would leave no room, it scrolls with the rest

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitWidth: Math.round(Theme.millimetre * 140)
    radius: Theme.radius

    Connections {
        target: root.place

        function onOfficeChanged() {
            area.scrollTo(root.short && root.place.office.id !== undefined ? about.y - area.fade : 0);
        }
    }

    Component {
        id: offices

        OfficesMap {
            highest: Math.round(Theme.visitHeight * 0.36)
            leads: true
            place: root.place
        }
    }

    Loader {
        id: map

        active: root.mapped && !root.short
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        height: active ? implicitHeight : 0
        sourceComponent: offices
    }

    ScrollArea {
        id: area

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: map.bottom
        contentHeight: about.y + about.height + Theme.smallTouch
        ground: Theme.card
        name: about.office.name ?? ""

        Loader {
            id: mapAbove

            active: root.mapped && root.short
            height: active ? implicitHeight : 0
            sourceComponent: offices
            width: parent.width
        }

        OfficeDetails {
            id: about

            office: root.place.leadingOffice
            width: parent.width
            y: mapAbove.active ? mapAbove.height + Theme.gap : 0
            onTakeAwayWanted: root.place.takeAway(about.office.id)
        }
    }
}
