import QtQuick
import kiosk.models
import kiosk.views

/* The section list of small screens. */
Panel {
    id: root

    required property Place place

    centred: true
    name: qsTr("sections")
    contentHeight: rows.height

    SectionRows {
        id: rows

        columns: root.contentWidth > Theme.cardWidth * 2 ? 2 : 1
        place: root.place
        width: root.contentWidth
        onChosen: root.closed()
    }
}
