import QtQuick
import kiosk.models
import kiosk.views

/* What is read page by page: keys and a swipe turn it, and what then stands on the page slides in. */
FocusScope {
    id: root

    required property PageSequence sequence
    required property Listening listening
    required property string name
    required property Item moved // slides in
    required property Flickable scroller // in which it stands; scrolls where one thing alone is larger than the page
    readonly property real restAbove: root.scroller.interactive ? root.scroller.contentY : 0 // pixels that are out of sight
    readonly property real restBelow: root.scroller.interactive ? Math.max(0, Math.floor(root.scroller.contentHeight - root.scroller.height - root.scroller.contentY)) : 0

    // What is larger than the page is read to its end first.
    function turn(steps: int) {
        const rest = steps > 0 ? root.restBelow : root.restAbove;
        if (Math.abs(steps) === 1 && rest > 0)
            root.scroller.contentY += steps * Math.min(rest, Math.max(root.scroller.height - 2 * Theme.bodySize, Theme.bodySize));
        else
            root.sequence.turn(steps);
    }

    // What is read first on the page, for the keyboard and for a switch.
    function focusFirst() {
    }

    function slideIn(step: int) {
        slide.from = Theme.turnWay * step * (root.LayoutMirroring.enabled ? -1 : 1);
        slide.restart();
    }

    Accessible.ignored: !root.enabled
    Accessible.name: root.name
    Accessible.role: Accessible.Pane
    Keys.onPressed: event => {
        const mirrored = root.LayoutMirroring.enabled;
        event.accepted = true;
        if ([Qt.Key_PageDown, Qt.Key_Space, Qt.Key_Down, mirrored ? Qt.Key_Left : Qt.Key_Right].includes(event.key))
            root.turn(1);
        else if ([Qt.Key_PageUp, Qt.Key_Up, mirrored ? Qt.Key_Right : Qt.Key_Left].includes(event.key))
            root.turn(-1);
        else if (event.key === Qt.Key_Home)
            root.turn(-root.sequence.current);
        else if (event.key === Qt.Key_End)
            root.turn(root.sequence.count - 1 - root.sequence.current);
        else
            event.accepted = false;
    }

    Connections {
        target: root.sequence

        function onTurned(step) {
            const told = qsTr("page_of").arg(root.sequence.current + 1).arg(root.sequence.count);
            root.scroller.contentY = 0;
            root.slideIn(step);
            if (Theme.showsFocus && !root.listening.reading)
                root.focusFirst();
            if (!root.listening.reading)
                root.listening.arrived(told, Theme.showsFocus);
            root.Accessible.announce(told);
        }
    }

    SwipeHandler {
        mirrored: root.LayoutMirroring.enabled
        vertical: !root.scroller.interactive
        onSwiped: steps => root.turn(steps)
    }

    ParallelAnimation {
        id: slide

        property real from: 0

        NumberAnimation {
            duration: Theme.pageTurn
            easing.type: Easing.OutCubic
            from: slide.from
            property: "x"
            target: root.moved
            to: 0
        }

        NumberAnimation {
            duration: Theme.pageTurn
            from: Theme.pageTurn ? 0 : 1
            property: "opacity"
            target: root.moved
            to: 1
        }
    }
}
