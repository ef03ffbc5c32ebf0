import QtQuick
import kiosk.views

/* A finger that wipes sideways, as one turns a page: onward is 1. It acts when it is lifted, and takes no touch from anything. */
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
