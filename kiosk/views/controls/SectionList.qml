import QtQuick
import kiosk.models
import kiosk.views

/* The sections of the tab, always in sight. */
ScrollArea {
    id: root

    required property Place place
    property int columns: 1

    name: qsTr("sections")
    contentHeight: rows.height

    function showCurrent() {
        const row = rows.current;
        if (row)
            root.reveal(row.y, row.y + row.height);
    }

    Connections {
        target: root.place

        function onOpened() {
            Qt.callLater(root.showCurrent);
        }
    }

    Connections {
        target: root.place.sections

        function onWholeChanged() {
            Qt.callLater(root.showCurrent);
        }
    }

    SectionRows {
        id: rows

        columns: root.columns
        place: root.place
        width: root.contentWidth
    }
}
