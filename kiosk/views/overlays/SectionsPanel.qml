import QtQuick
import kiosk.models
import kiosk.views

/* The section list of small screens. */
Panel {
    id: root

    required property Place place

    name: qsTr("sections")
    contentHeight: list.contentHeight

    SectionList {
        id: list

        columns: width > Theme.cardWidth * 2 ? 2 : 1
        height: contentHeight
        place: root.place
        width: parent.width
        onChosen: root.closed()
    }
}
