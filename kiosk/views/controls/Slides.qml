pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* Things of one size in a ring, of which one shows. A finger that goes sideways draws the next one in, and so does
   `turn`; `turned` says which one is wanted. Only the one that shows and those beside it are `near`. */
Item {
    id: root

    required property list<var> items
    required property int index
    property alias slide: repeater.delegate // has `modelData` and `index`, stands at `xOf(index)`
    property alias swipes: swipe.enabled
    readonly property bool moving: swipe.active || settling.running
    readonly property int direction: root.LayoutMirroring.enabled ? -1 : 1
    property real shift: 0 // how far all of them are drawn to the right
    property int step: 0 // the way that a turn goes

    signal turned(int index)

    function turn(step: int) {
        if (root.items.length < 2)
            return;
        root.step = step;
        root.turned((root.index + step + root.items.length) % root.items.length);
    }

    function itemAt(index: int): Item {
        return repeater.itemAt(index);
    }

    // From -1, the one before, by 0, the one that shows, to 1, the one after, and farther.
    function distanceOf(index: int): int {
        const count = root.items.length;
        if (count === 2 && index !== root.index) // is both before and after: stands where it is wanted
            return root.shift * root.direction > 0 ? -1 : 1;
        const ahead = (index - root.index + count) % count;
        return ahead <= count / 2 ? ahead : ahead - count;
    }

    function isNear(index: int): bool {
        return Math.abs(root.distanceOf(index)) <= 1;
    }

    function isSeen(index: int): bool {
        return index === root.index || (root.moving && root.isNear(index));
    }

    function xOf(index: int): real {
        return root.distanceOf(index) * root.width * root.direction + root.shift;
    }

    clip: true
    onIndexChanged: {
        root.shift += root.step * root.width * root.direction;
        root.step = 0;
        settling.restart();
    }

    Repeater {
        id: repeater

        model: root.items
    }

    HorizontalDrag {
        id: swipe

        property real drawn: 0

        enabled: root.items.length > 1
        onActiveChanged: {
            settling.stop();
            const far = Math.abs(swipe.drawn) > Math.min(root.width / 4, Theme.chip);
            if (!swipe.active && far)
                root.turn(swipe.drawn * root.direction < 0 ? 1 : -1);
            else if (!swipe.active)
                settling.restart();
            swipe.drawn = 0;
        }
        onActiveTranslationChanged: {
            if (!swipe.active)
                return;
            swipe.drawn = Theme.drawn(swipe).x;
            root.shift = Theme.accessibility.reducedMotion ? 0 : swipe.drawn;
        }
        onCanceled: swipe.drawn = 0
    }

    NumberAnimation {
        id: settling

        duration: Theme.pageTurn
        easing.type: Easing.OutCubic
        property: "shift"
        target: root
        to: 0
    }
}
