pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* A few topics as cards with pictures, which share the room. */
Item {
    id: root

    required property var topics
    required property Navigation navigation
    required property real room // the height in which they shall stand
    readonly property int most: Theme.upright ? 2 : cards.count < 3 ? cards.count : cards.count === 4 ? 2 : 3
    readonly property int columns: Math.max(1, Math.min(root.most, Math.floor((root.width + Theme.gap) / (Theme.cardWidth + Theme.gap))))
    readonly property int rows: Math.ceil(cards.count / root.columns)
    readonly property real least: {
        let most = 0;
        for (let index = 0; index < cards.count; index++)
            most = Math.max(most, (cards.itemAt(index) as NeedCard)?.leastHeight ?? 0);
        return most;
    }
    readonly property real cellHeight: Math.max(root.least, Math.floor((root.room - (root.rows - 1) * Theme.gap) / Math.max(1, root.rows)))
    readonly property real cellWidth: Math.floor((root.width - (root.columns - 1) * Theme.gap) / root.columns)

    function topicTo(link: string): Item {
        for (let index = 0; index < cards.count; index++) {
            if ((cards.itemAt(index) as NeedCard)?.link === link)
                return cards.itemAt(index);
        }
        return null;
    }

    height: root.rows * (root.cellHeight + Theme.gap) - Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: root.navigation.title
    Accessible.ignored: !root.enabled

    Repeater {
        id: cards

        model: root.topics

        NeedCard {
            id: card

            required property var modelData
            readonly property int cell: card.modelData.place - 1
            readonly property int column: card.cell % root.columns
            readonly property int spans: card.cell === cards.count - 1 ? root.columns - card.column : 1
            readonly property real fromLeft: card.column * (root.cellWidth + Theme.gap)

            cover: card.modelData.cover
            family: Colours.family
            height: root.cellHeight
            link: card.modelData.link
            place: qsTr("place_in_row").arg(card.modelData.place).arg(cards.count)
            title: card.modelData.title
            width: card.spans * (root.cellWidth + Theme.gap) - Theme.gap
            x: card.LayoutMirroring.enabled ? root.width - width - card.fromLeft : card.fromLeft
            y: Math.floor(card.cell / root.columns) * (root.cellHeight + Theme.gap)
            onActivated: root.navigation.openSection(card.modelData.index)
        }
    }
}
