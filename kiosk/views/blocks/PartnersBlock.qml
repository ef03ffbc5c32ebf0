pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property list<string> kinds: root.block.items.map(item => item.kind).filter((kind, index, all) => all.indexOf(kind) === index)

    Repeater {
        model: root.kinds.filter(kind => !root.navigation.partners.kind || kind === root.navigation.partners.kind)

        Column {
            id: group

            required property string modelData
            readonly property list<var> partners: root.block.items.filter(item => item.kind === group.modelData)
            readonly property bool factsShared: root.shareFacts(group.partners)

            spacing: Theme.gap
            width: root.width

            Row {
                anchors.left: parent.left
                spacing: Theme.gap
                visible: root.kinds.length > 1

                PartnerIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.muted
                    kind: group.modelData
                }

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.surfaceText
                    font.weight: Font.DemiBold
                    text: qsTr("partner_" + group.modelData)
                    Accessible.role: Accessible.Heading
                }
            }

            CardGrid {
                id: grid

                count: group.partners.length
                width: parent.width

                Repeater {
                    model: group.partners

                    Card {
                        id: card

                        required property var modelData
                        required property int index

                        Layout.columnSpan: grid.spanOf(card.index)

                        SpokenLabel {
                            font.weight: Font.DemiBold
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
                fact: group.factsShared ? group.partners[0] : {}
                width: parent.width
            }
        }
    }
}
