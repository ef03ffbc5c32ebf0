import QtQuick
import kiosk.views
import kiosk.views.controls

/* A page that is in sight as a whole, as Home is. It scrolls only where text is larger than the screen holds. */
ScrollArea {
    id: root

    property bool measured: false // as wide as it can be

    // It is measured without the buttons that scroll; only where it is too high then, they get their room.
    function measure() {
        root.measured = false;
        root.fillsWidth = true;
        look.restart();
    }

    fillsWidth: true
    headroom: Theme.headroom
    onHeightChanged: root.measure()
    onNameChanged: root.measure()
    onWidthChanged: root.measure()
    onContentHeightChanged: {
        if (!root.measured || root.fillsWidth)
            look.restart();
    }

    Connections {
        target: Theme

        function onBodySizeChanged() {
            root.measure();
        }
    }

    Timer {
        id: look

        interval: 0
        onTriggered: {
            root.measured = true;
            root.fillsWidth = root.contentHeight <= Math.ceil(root.height);
        }
    }
}
