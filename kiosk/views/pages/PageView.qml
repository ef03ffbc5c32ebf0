import QtQuick
import kiosk.views
import kiosk.views.controls

/* A page without blocks: Home, and the hub of a tab. It scrolls only where text is larger than the screen holds. */
ScrollArea {
    id: root

    property bool measured: false // as wide as it can be

    // The card that leads to a page, or null: who comes back by keyboard finds the focus there.
    function cardTo(link: string): Item {
        return null;
    }

    // It is measured without the buttons that scroll; only where it is too high then, they get their room.
    function measure() {
        root.measured = false;
        root.wide = true;
        look.restart();
    }

    headroom: Theme.headroom
    wide: true
    onHeightChanged: root.measure()
    onNameChanged: root.measure()
    onWidthChanged: root.measure()
    onContentHeightChanged: {
        if (!root.measured || root.wide)
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
            root.wide = root.contentHeight <= Math.ceil(root.height);
        }
    }
}
