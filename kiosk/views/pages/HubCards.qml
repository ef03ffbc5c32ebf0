pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* A few topics as cards with pictures, which share the room of the page. */
Item {
    id: root

    required property var topics
    required property Navigation navigation
    readonly property HubPages pages: root.navigation.hub.pages
    readonly property int maximum: Theme.upright ? 2 : cards.count < 3 ? cards.count : cards.count === 4 ? 2 : 3
    readonly property int fitting: Math.max(1, Math.min(root.maximum, Math.floor((root.width + Theme.gap) / (Theme.cardWidth + Theme.gap))))
    readonly property int first: Math.max(0, root.pages.pageOfTopic.indexOf(root.pages.current)) // topic of the page that shows
    readonly property int last: Math.max(root.pages.pageOfTopic.lastIndexOf(root.pages.current), root.pages.loading ? cards.count - 1 : 0)
    readonly property list<real> heights: {
        const result = [0]; // the height of the title of their group, which has none
        for (let index = 0; index < cards.count; index++)
            result.push(root.minimum + Theme.gap);
        return result;
    }
    readonly property real minimum: {
        let maximum = 0;
        for (let index = 0; index < cards.count; index++)
            maximum = Math.max(maximum, (cards.itemAt(index) as NeedCard)?.minHeight ?? 0);
        return maximum;
    }
    readonly property real cellHeight: Math.max(root.minimum, Math.floor(root.pages.rowHeight) - Theme.gap)
    readonly property real cellWidth: Math.floor((root.width - (root.fitting - 1) * Theme.gap) / root.fitting)

    function topicTo(link: string): Item {
        for (let index = 0; index < cards.count; index++) {
            if ((cards.itemAt(index) as NeedCard)?.link === link)
                return cards.itemAt(index);
        }
        return null;
    }

    height: Math.ceil((root.last - root.first + 1) / root.fitting) * (root.cellHeight + Theme.gap) - Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: root.navigation.title
    Accessible.ignored: !root.enabled

    Repeater {
        id: cards

        model: root.topics

        NeedCard {
            id: card

            required property var modelData
            readonly property int cell: card.modelData.number - 1 - root.first
            readonly property int column: Math.max(0, card.cell) % root.fitting
            readonly property int spans: card.cell === root.last - root.first ? root.fitting - card.column : 1
            readonly property real fromLeft: card.column * (root.cellWidth + Theme.gap)

            cover: card.modelData.cover
            family: Colours.family
            height: root.cellHeight
            link: card.modelData.link
            positionInSet: qsTr("place_in_row").arg(card.modelData.number).arg(cards.count)
            title: card.modelData.title
            visible: card.cell >= 0 && card.cell <= root.last - root.first
            width: card.spans * (root.cellWidth + Theme.gap) - Theme.gap
            x: card.LayoutMirroring.enabled ? root.width - width - card.fromLeft : card.fromLeft
            y: Math.floor(card.cell / root.fitting) * (root.cellHeight + Theme.gap)
            onActivated: root.navigation.openSection(card.modelData.index)
        }
    }
}
