pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    parted: cards

    CardGrid {
        id: grid

        count: root.whole
        width: root.width

        Repeater {
            id: cards

            model: root.block.items

            Pressable {
                id: card

                required property var modelData
                required property int index
                readonly property bool leads: card.modelData.link !== ""
                readonly property int edge: card.leads ? Theme.pad : 0 // what leads nowhere has no box

                name: card.modelData.title
                Layout.columnSpan: grid.spanOf(root.firstItem + card.index)
                Layout.fillHeight: true
                Layout.fillWidth: true
                activeFocusOnTab: card.leads
                enabled: card.leads
                fill: card.leads ? Colours.family.tile : "transparent"
                fillPressed: Colours.family.tilePressed
                implicitHeight: Math.max(card.leads ? Theme.touch : 0, words.height + 2 * card.edge + card.around)
                lipColour: Colours.family.tileLip
                outline: card.leads ? Colours.outline : "transparent"
                radius: Theme.cardRadius
                raised: card.leads
                role: card.leads ? Accessible.Link : Accessible.Grouping
                onActivated: root.navigation.openLink(card.modelData.link)

                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.margins: card.edge
                    anchors.right: parent.right
                    anchors.top: parent.top
                    spacing: Theme.tight

                    // The icon stands above the title, or before it where room is short: more cards are in sight.
                    Item {
                        height: Theme.compact ? Math.max(sign.height, title.height) : title.y + title.height
                        width: parent.width

                        Icon {
                            id: sign

                            anchors.left: parent.left
                            color: card.leads ? Colours.family.tileSign : Colours.family.words
                            name: card.modelData.icon
                            size: Theme.compact ? Theme.icon : Theme.largeIcon
                        }

                        Icon {
                            id: onward

                            anchors.right: parent.right
                            anchors.verticalCenter: sign.verticalCenter
                            color: Colours.family.tileSign
                            name: card.leads ? (card.LayoutMirroring.enabled ? "chevron-left" : "chevron-right") : ""
                        }

                        SpokenLabel {
                            id: title

                            anchors.left: Theme.compact ? sign.right : parent.left
                            anchors.leftMargin: Theme.compact ? Theme.tight : 0
                            anchors.right: Theme.compact && card.leads ? onward.left : parent.right
                            color: card.leads ? Colours.family.tileInk : Colours.ink
                            font.weight: Font.Bold
                            lineHeight: 1.1
                            spokenText: card.modelData.title
                            context: root.context
                            y: Theme.compact ? 0 : sign.height + Theme.tight
                            Accessible.ignored: card.leads || !enabled
                        }
                    }

                    SpokenLabel {
                        color: card.leads ? Colours.family.tileInk : Colours.ink
                        lineHeight: 1.15
                        spokenText: card.modelData.text
                        context: root.context
                        visible: spokenText.length > 0
                        width: parent.width
                    }
                }
            }
        }
    }
}
