pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The cards of Home: the largest first, the others beside it in rows, or below it on an upright screen. */
Item {
    id: root

    required property HomePage home
    required property real room // the height in which they shall stand
    readonly property int others: cards.count - 1
    readonly property bool upright: Theme.upright || root.width < Theme.cardWidth * 2 // the others stand below the largest
    readonly property int columns: root.upright ? (root.width < Theme.cardWidth * (Theme.upright ? 1.5 : 2) ? 1 : 2) : root.others < 3 ? 1 : root.others < 5 ? 2 : 3
    readonly property int rows: Math.max(1, Math.ceil(root.others / root.columns))
    readonly property real heroWidth: root.others < 1 || root.upright ? root.width : Math.round((root.width - Theme.gap) * (root.columns > 2 || Theme.small ? 0.36 : 0.42))
    readonly property real cellWidth: Math.floor((root.width - (root.upright ? 0 : root.heroWidth + Theme.gap) - (root.columns - 1) * Theme.gap) / root.columns)
    readonly property real minimum: root.tallest(card => card.minHeight, 1, cards.count)
    readonly property real heroLeast: root.tallest(card => card.minHeight, 0, 1)
    readonly property real cellHeight: {
        const rooms = root.upright ? root.rows + 1.4 : root.rows;
        return Math.max(root.minimum, Math.floor((root.room - (Math.ceil(rooms) - 1) * Theme.gap) / rooms));
    }
    readonly property real heroRoom: root.upright ? Math.floor(root.room) - root.rows * (root.cellHeight + Theme.gap) : root.rows * (root.cellHeight + Theme.gap) - Theme.gap
    readonly property real heroHeight: Math.max(root.heroLeast, root.heroRoom)

    signal chosen(string link)

    function tallest(height: var, first: int, last: int): real {
        let maximum = 0;
        for (let index = first; index < Math.min(cards.count, last); index++)
            maximum = Math.max(maximum, cards.itemAt(index) ? height(cards.itemAt(index)) : 0);
        return maximum;
    }

    function cardTo(link: string): Item {
        for (let index = 0; index < cards.count; index++) {
            const card = cards.itemAt(index) as NeedCard;
            if (card && (card.link === link || link.startsWith(card.link + "/")))
                return card;
        }
        return null;
    }

    height: root.upright ? root.heroHeight + root.rows * (root.cellHeight + Theme.gap) : root.heroHeight
    Accessible.role: Accessible.List
    Accessible.name: root.home.question
    Accessible.ignored: !root.enabled

    Repeater {
        id: cards

        model: root.home.cards

        NeedCard {
            id: card

            required property var model
            readonly property int cell: card.index - 1
            readonly property int column: card.cell % root.columns
            readonly property bool last: card.index === cards.count - 1
            readonly property int spans: card.last && !card.hero ? root.columns - card.column : 1
            readonly property real fromLeft: card.hero ? 0 : (root.upright ? 0 : root.heroWidth + Theme.gap) + card.column * (root.cellWidth + Theme.gap)

            index: card.model.index
            text: card.model.text
            wide: card.hero && root.heroRoom > 0 && root.heroWidth > root.heroRoom * 1.8 // its height follows from its words
            hero: card.index === 0
            height: card.hero ? root.heroHeight : root.upright || root.others > 0 ? (root.upright ? root.cellHeight : Math.floor((root.heroHeight - (root.rows - 1) * Theme.gap) / root.rows)) : 0
            positionInSet: qsTr("place_in_row").arg(card.index + 1).arg(cards.count)
            width: card.hero ? root.heroWidth : card.spans * (root.cellWidth + Theme.gap) - Theme.gap
            x: card.LayoutMirroring.enabled ? root.width - width - card.fromLeft : card.fromLeft
            y: card.hero ? 0 : (root.upright ? root.heroHeight + Theme.gap : 0) + Math.floor(card.cell / root.columns) * (height + Theme.gap)
            onActivated: root.chosen(card.link)
        }
    }
}
