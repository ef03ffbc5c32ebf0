pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The blocks of the section below each other, each shown by the view of its kind. */
Column {
    id: root

    required property Place place
    readonly property bool loading: !root.place.blocks.whole

    spacing: Theme.blockGap

    function topOf(index: int): real {
        const block = repeater.itemAt(index);
        return block ? block.y : 0;
    }

    // The block at a height, for keeping the place when everything reads differently.
    function blockAt(y: real): int {
        for (let index = repeater.count - 1; index > 0; index--) {
            if (root.topOf(index) <= y)
                return index;
        }
        return 0;
    }

    Repeater {
        id: repeater

        model: root.place.blocks

        BlockLoader {
            place: root.place
            width: root.width
        }
    }
}
