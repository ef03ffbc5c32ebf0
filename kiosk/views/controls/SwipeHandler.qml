import QtQuick
import kiosk.views

/* Detects a swipe: 1 is onward, -1 back; up and down, too, if `vertical`. It acts when the finger is lifted.
   An item on top that is swiped itself, such as a map, has the finger for itself. */
DragHandler {
    id: root

    property bool mirrored: false
    property bool vertical: false
    property point way: Qt.point(0, 0)

    signal swiped(int steps)

    grabPermissions: PointerHandler.CanTakeOverFromHandlersOfDifferentType | PointerHandler.ApprovesTakeOverByAnything
    target: null
    onActiveChanged: {
        const across = root.way.x, down = root.way.y;
        root.way = Qt.point(0, 0);
        if (root.active)
            return;
        if (Math.abs(across) >= Theme.smallTouch && Math.abs(across) > 2 * Math.abs(down))
            root.swiped(across < 0 !== root.mirrored ? 1 : -1);
        else if (root.vertical && Math.abs(down) >= Theme.smallTouch && Math.abs(down) > 2 * Math.abs(across))
            root.swiped(down < 0 ? 1 : -1);
    }
    onActiveTranslationChanged: {
        if (root.active)
            root.way = Theme.drawn(root);
    }
    onCanceled: root.way = Qt.point(0, 0)
}
