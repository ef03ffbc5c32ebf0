import QtQuick
import kiosk.models

/* The sections of the tab, always in sight. */
ScrollArea {
    id: root

    required property Navigation navigation
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
        target: root.navigation

        function onOpened() {
            soon.restart();
        }
    }

    Connections {
        target: root.navigation.sections

        function onWholeChanged() {
            soon.restart();
        }
    }

    SectionRows {
        id: rows

        columns: root.columns
        navigation: root.navigation
        width: root.contentWidth
    }
}
