pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The topics of a tab: the groups beside each other where there is room, else below each other in columns, on pages. */
Grid {
    id: root

    required property Navigation navigation
    readonly property Hub hub: root.navigation.hub
    readonly property HubPages pages: root.hub.pages
    readonly property int fitting: Math.max(1, Math.floor((root.width + Theme.gap) / (Theme.cardWidth + Theme.gap)))
    readonly property bool beside: root.pages.stage === 0 && groups.count > 1 && groups.count <= root.fitting
    readonly property list<real> heights: [...root.all(group => [group.headHeight]), ...root.all(group => group.heights)]

    // What this says of each group, in one list.
    function all(told: var): var {
        const result = [];
        for (let index = 0; index < groups.count; index++)
            result.push(...(groups.itemAt(index) ? told(groups.itemAt(index)) : []));
        return result;
    }

    function topicTo(link: string): Item {
        return root.all(group => [group.topicTo(link)]).find(topic => topic) ?? null;
    }

    columns: root.beside ? groups.count : 1
    columnSpacing: Theme.gap
    rowSpacing: Theme.small ? Theme.tight : Theme.gap

    Repeater {
        id: groups

        model: root.hub.groups

        HubGroup {
            columns: root.beside ? 1 : root.fitting
            navigation: root.navigation
            width: Math.floor((root.width - (root.columns - 1) * Theme.gap) / root.columns)
        }
    }
}
