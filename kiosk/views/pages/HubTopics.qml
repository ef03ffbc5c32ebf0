pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The topics of a tab: the groups beside each other where there is room, else below each other in columns. */
Grid {
    id: root

    required property Navigation navigation
    required property real room // the height in which they shall stand
    readonly property Hub hub: root.navigation.hub
    readonly property int fitting: Math.max(1, Math.floor((root.width + Theme.gap) / (Theme.cardWidth + Theme.gap)))
    readonly property bool beside: groups.count > 1 && groups.count <= root.fitting

    function topicTo(link: string): Item {
        for (let group = 0; group < groups.count; group++) {
            const topic = (groups.itemAt(group) as HubGroup)?.topicTo(link) ?? null;
            if (topic)
                return topic;
        }
        return null;
    }

    // So high are the tiles that they take the room, and hardly higher than they must be.
    readonly property int lines: {
        let most = 0, sum = 0;
        for (let index = 0; index < groups.count; index++) {
            const lines = (groups.itemAt(index) as HubGroup)?.lines ?? 0;
            most = Math.max(most, lines);
            sum += lines;
        }
        return root.beside ? most : sum;
    }
    readonly property real heads: {
        let most = 0, sum = 0;
        for (let index = 0; index < groups.count; index++) {
            const head = (groups.itemAt(index) as HubGroup)?.headHeight ?? 0;
            most = Math.max(most, head);
            sum += head + Theme.gap;
        }
        return root.beside ? most : sum;
    }
    readonly property real tile: Math.min(Theme.touch * 1.5, Math.floor((root.room - root.heads) / Math.max(1, root.lines)))

    columns: root.beside ? groups.count : 1
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        id: groups

        model: root.hub.groups

        HubGroup {
            count: root.hub.count
            tile: root.tile
            columns: root.beside ? 1 : root.fitting
            navigation: root.navigation
            width: Math.floor((root.width - (root.columns - 1) * Theme.gap) / root.columns)
        }
    }
}
