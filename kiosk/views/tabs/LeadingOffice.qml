pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* All about one office, beside the map and the list of offices. */
Rectangle {
    id: root

    required property Navigation navigation

    color: Colours.well
    implicitWidth: Math.round(Theme.millimetre * 124)
    radius: Theme.cardRadius

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
        ground: Colours.well
        name: about.office.name ?? ""

        OfficeDetails {
            id: about

            office: root.navigation.offices.leading
            width: parent.width
            onShareWanted: root.navigation.share.offer(about.office.id)
        }
    }
}
