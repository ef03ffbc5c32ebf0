pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* All about one office, beside the map and the list of offices. */
Rectangle {
    id: root

    required property Navigation navigation

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitWidth: Math.round(Theme.millimetre * 124)
    radius: Theme.radius

    Connections {
        target: root.navigation.offices

        function onChanged() {
            area.toTop();
        }
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.gap
        contentHeight: about.height + Theme.smallTouch
        ground: Theme.card
        name: about.office.name ?? ""

        OfficeDetails {
            id: about

            office: root.navigation.offices.leading
            width: parent.width
            onShareWanted: root.navigation.share.offer(about.office.id)
        }
    }
}
