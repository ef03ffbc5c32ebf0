import QtQuick
import kiosk.models
import kiosk.views.controls

/* All about one office, where it does not stand beside the list. */
Panel {
    id: root

    required property Navigation navigation

    name: about.office.name ?? ""
    contentHeight: about.height

    OfficeDetails {
        id: about

        office: root.navigation.offices.current
        width: root.contentWidth
        onShareRequested: root.navigation.share.offer(about.office.id)
    }
}
