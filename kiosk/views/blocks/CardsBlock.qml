pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: cards

    CardGrid {
        id: grid

        count: root.itemCount
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
                implicitHeight: Math.max(card.leads ? Theme.touch : 0, Math.max(label.height, symbol.height + 2 * symbol.inset) + 2 * card.edge + card.verticalInsets)
                lipColour: Colours.family.tileLip
                outline: card.leads ? Colours.outline : "transparent"
                radius: Theme.cardRadius
                raised: card.leads
                role: card.leads ? Accessible.Link : Accessible.Grouping
                onActivated: root.navigation.openLink(card.modelData.link)

                // The icon, in a disc where there is room.
                Rectangle {
                    id: disc

                    anchors.left: parent.left
                    anchors.leftMargin: card.edge
                    border.color: Colours.outline
                    border.width: Colours.highContrast ? Theme.hairline : 0
                    color: card.leads ? Colours.card : Colours.family.tile
                    height: Math.round(Theme.bodySize * 2.2)
                    radius: height / 2
                    visible: !Theme.compact
                    width: height
                    y: card.edge
                }

                Icon {
                    id: symbol

                    readonly property int inset: Theme.compact ? 0 : Math.round((disc.height - height) / 2)

                    anchors.left: parent.left
                    anchors.leftMargin: card.edge + inset
                    color: card.leads ? Colours.family.tileIcon : Colours.family.ink
                    name: card.modelData.icon
                    size: Theme.compact ? Theme.icon : Theme.largeIcon
                    y: card.edge + inset
                }

                Icon {
                    id: nextButton

                    anchors.right: parent.right
                    anchors.rightMargin: card.edge
                    anchors.verticalCenter: symbol.verticalCenter
                    color: Colours.family.tileIcon
                    name: card.leads ? (card.LayoutMirroring.enabled ? "chevron-left" : "chevron-right") : ""
                }

                Column {
                    id: label

                    readonly property real beside: Theme.compact && symbol.visible ? symbol.width + Theme.tight : 0 // the icon, where room is short
                    readonly property real indent: Theme.compact ? 0 : disc.width + Theme.gap

                    anchors.left: parent.left
                    anchors.leftMargin: card.edge + indent
                    anchors.right: parent.right
                    anchors.rightMargin: card.edge
                    anchors.top: parent.top
                    anchors.topMargin: card.edge
                    spacing: Theme.tight
                    topPadding: Theme.compact ? 0 : Math.max(0, (disc.height - title.height) / 2) * (text.visible ? 0.3 : 1)

                    Item {
                        height: Math.max(title.height, Theme.compact ? symbol.height : 0)
                        width: parent.width

                        SpokenLabel {
                            id: title

                            color: card.leads ? Colours.family.tileInk : Colours.ink
                            font.weight: Font.Bold
                            lineHeight: 1.1
                            spokenText: card.modelData.title
                            blockLoader: root.blockLoader
                            width: parent.width - label.beside - (card.leads ? nextButton.width + Theme.tight : 0)
                            x: card.LayoutMirroring.enabled ? parent.width - width - label.beside : label.beside
                            Accessible.ignored: card.leads || !enabled
                        }
                    }

                    SpokenLabel {
                        id: text

                        color: card.leads ? Colours.family.tileInk : Colours.ink
                        lineHeight: 1.15
                        spokenText: card.modelData.text
                        blockLoader: root.blockLoader
                        visible: spokenText.length > 0
                        width: parent.width
                    }
                }
            }
        }
    }
}
