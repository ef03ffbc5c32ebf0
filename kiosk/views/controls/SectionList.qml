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

    // When the rows have found their places.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.showCurrent()
    }

    Connections {
        target: root.place

        function onOpened() {
            soon.restart();
        }
    }

    Connections {
        target: root.place.sections

        function onWholeChanged() {
            soon.restart();
        }
    }

    SectionRows {
        id: rows

        columns: root.columns
        place: root.place
        width: root.contentWidth
    }
}
