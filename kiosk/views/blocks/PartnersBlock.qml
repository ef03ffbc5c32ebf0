pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

/* A wall of partners; a touch on one shows all about it. */
BlockView {
    id: root

    breaksBetween: tiles

    CardGrid {
        id: grid

        cellWidth: Theme.bodySize * 13
        count: root.itemCount
        maximum: 4
        rowSpacing: Theme.gap
        width: root.width
        Accessible.ignored: !root.enabled
        Accessible.name: root.block.title ? root.block.title : root.navigation.title
        Accessible.role: Accessible.List

        Repeater {
            id: tiles

            model: root.block.items

            Pressable {
                id: tile

                required property var modelData
                required property int index
                readonly property string kind: qsTr("partner_" + tile.modelData.kind)

                name: qsTr("details").arg(tile.modelData.name) + ". " + tile.kind
                Accessible.description: qsTr("place_in_row").arg(root.firstItem + tile.index + 1).arg(root.itemCount)
                Layout.columnSpan: grid.spanOf(root.firstItem + tile.index)
                Layout.fillHeight: true
                Layout.fillWidth: true
                fill: Colours.family.tile
                fillPressed: Colours.family.tilePressed
                implicitHeight: Math.max(disc.visible ? disc.height : 0, label.height) + 2 * Theme.gap + tile.verticalInsets
                lipColour: Colours.family.tileLip
                radius: Theme.cardRadius
                role: Accessible.ListItem
                onActivated: root.navigation.partners.open(tile.modelData.number)

                PartnerDisc {
                    id: disc

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    partner: tile.modelData
                    visible: !Theme.titlesAlone
                }

                Column {
                    id: label

                    anchors.left: disc.visible ? disc.right : parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.hairline

                    SpokenLabel {
                        color: Colours.family.tileInk
                        font.weight: Font.Bold
                        lineHeight: 1
                        spokenText: tile.modelData.name
                        visibleText: disc.visible ? tile.modelData.besideMonogram : spokenText
                        blockLoader: root.blockLoader
                        width: parent.width
                        Accessible.ignored: true
                    }

                    Label {
                        color: Colours.family.tileIcon
                        lineHeight: 1
                        text: tile.kind
                        width: parent.width
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
