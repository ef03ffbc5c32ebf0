import QtQuick
import kiosk.models
import kiosk.views

/* All about one office, where it does not stand beside the list. */
Panel {
    id: root

    required property Place place

    name: about.office.name ?? ""
    contentHeight: about.height
    onClosed: root.place.close()

    OfficeDetails {
        id: about

        office: root.place.office
        width: root.contentWidth
        onTakeAwayWanted: root.place.takeAway(about.office.id)
    }
}
