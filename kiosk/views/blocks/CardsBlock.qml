pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    CardGrid {
        id: grid

        count: root.block.items.length
        width: root.width

        Repeater {
            model: root.block.items

            Pressable {
                id: card

                required property var modelData
                required property int index
                readonly property bool leads: card.modelData.link !== ""

                name: card.modelData.title
                Layout.columnSpan: grid.spanOf(card.index)
                Layout.fillHeight: true
                Layout.fillWidth: true
                activeFocusOnTab: card.leads
                enabled: card.leads
                implicitHeight: Math.max(Theme.touch, words.height + 2 * Theme.gap)
                outline: card.leads ? Theme.accent : Theme.line
                role: card.leads ? Accessible.Link : Accessible.Grouping
                onActivated: root.navigation.openLink(card.modelData.link)

                Column {
                    id: words

                    anchors.left: parent.left
                    anchors.margins: Theme.gap
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
                            color: card.leads ? Theme.accent : Theme.muted
                            name: card.modelData.icon
                            size: Theme.compact ? Theme.icon : Theme.largeIcon
                        }

                        Icon {
                            id: onward

                            anchors.right: parent.right
                            anchors.verticalCenter: sign.verticalCenter
                            color: Theme.accent
                            name: card.leads ? (card.LayoutMirroring.enabled ? "chevron-left" : "chevron-right") : ""
                        }

                        SpokenLabel {
                            id: title

                            anchors.left: Theme.compact ? sign.right : parent.left
                            anchors.leftMargin: Theme.compact ? Theme.tight : 0
                            anchors.right: Theme.compact && card.leads ? onward.left : parent.right
                            color: card.leads ? Theme.accent : Theme.cardText
                            font.weight: Font.DemiBold
                            lineHeight: 1.1
                            spokenText: card.modelData.title
                            context: root.context
                            y: Theme.compact ? 0 : sign.height + Theme.tight
                            Accessible.ignored: card.leads || !enabled
                        }
                    }

                    SpokenLabel {
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
