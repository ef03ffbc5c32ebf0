import QtQuick
import kiosk.views

/* Detects a horizontal swipe: 1 is onward, -1 back. It acts when the finger is lifted, and leaves all touches to other handlers. */
PointHandler {
    id: root

    property bool mirrored: false
    property point from: Qt.point(0, 0)
    property point to: Qt.point(0, 0)

    signal swiped(int steps)

    onActiveChanged: {
        if (root.active) {
            root.from = root.point.scenePosition;
            root.to = root.from;
            return;
        }
        const across = root.to.x - root.from.x;
        if (Math.abs(across) >= Theme.smallTouch && Math.abs(across) > 2 * Math.abs(root.to.y - root.from.y))
            root.swiped(across < 0 !== root.mirrored ? 1 : -1);
    }
    onCanceled: root.to = root.from
    onPointChanged: {
        if (root.active)
            root.to = root.point.scenePosition;
    }
}
