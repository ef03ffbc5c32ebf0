pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property list<string> kinds: root.block.items.map(item => item.kind).filter((kind, index, all) => all.indexOf(kind) === index)

    // Between the rows of cards; a kind that goes on is named again.
    function cuts(): var {
        const cuts = [];
        let bottom = 0, item = 0;
        for (let place = 0; place < groups.count; place++) {
            const group = groups.itemAt(place) as Group;
            for (let index = 0; index < group.cards.count; index++, item++) {
                const card = group.cards.itemAt(index);
                const top = index > 0 ? card.mapToItem(root, 0, 0).y : group.y;
                if (item > 0 && top > bottom - 1)
                    cuts.push([bottom, top, root.firstItem + item, index > 0 && group.named ? group.grid.y : 0]);
                bottom = Math.max(bottom, card.mapToItem(root, 0, 0).y + card.height);
            }
            bottom = group.y + group.height;
        }
        return cuts;
    }

    component Group: Column {
        property bool named: false
        property Item grid: null
        property Repeater cards: null
    }

    Repeater {
        id: groups

        model: root.kinds

        Group {
            id: group

            required property string modelData
            required property int index
            readonly property list<var> partners: root.block.items.filter(item => item.kind === group.modelData)
            readonly property bool factsShared: root.block.sharedKinds?.includes(group.modelData) ?? root.shareFacts(group.partners)
            readonly property int before: group.index > 0 ? 0 : root.block.before ?? 0

            cards: cards
            grid: grid
            named: root.block.kinds.length > 1
            spacing: Theme.gap
            width: root.width

            Row {
                anchors.left: parent.left
                spacing: Theme.gap
                visible: group.named

                PartnerIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.muted
                    kind: group.modelData
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.ink
                    font.weight: Font.Bold
                    text: qsTr("partner_" + group.modelData)
                    Accessible.role: Accessible.Heading
                }
            }

            CardGrid {
                id: grid

                count: root.block.totals?.[group.modelData] ?? group.partners.length
                width: parent.width

                Repeater {
                    id: cards

                    model: group.partners

                    Card {
                        id: card

                        required property var modelData
                        required property int index

                        Layout.columnSpan: grid.spanOf(group.before + card.index)

                        SpokenLabel {
                            font.weight: Font.Bold
                            lineHeight: 1.1
                            spokenText: card.modelData.name
                            context: root.context
                            width: parent.width
                        }

                        SpokenLabel {
                            lineHeight: 1.15
                            spokenText: card.modelData.role
                            context: root.context
                            width: parent.width
                        }

                        SpokenLabel {
                            lineHeight: 1.15
                            spokenText: card.modelData.text
                            context: root.context
                            visible: spokenText.length > 0
                            width: parent.width
                        }

                        FactLine {
                            fact: card.modelData
                            visible: shown && !group.factsShared
                            width: parent.width
                        }
                    }
                }
            }

            FactLine {
                fact: group.factsShared && root.block.goesOn !== group.modelData ? group.partners[0] ?? {} : {}
                width: parent.width
            }
        }
    }
}
