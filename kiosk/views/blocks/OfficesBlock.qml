pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: rows

    // Where the details of an office stand beside the list, the list shows which one they are about.
    readonly property bool marksCurrent: root.navigation.layout === "offices" && Theme.detailsBeside

    // The map shows all offices of the section: it is the page before the first ones.
    readonly property bool mapped: root.block.hasMap && root.navigation.offices.map.hasOffices
    readonly property bool notedOnMap: root.blockLoader.pageHeight > 22 * Theme.bodySize // else it would take too much of the map

    header: root.mapped && root.opens ? map : null

    Component {
        id: map

        // From edge to edge behind the page, from its place on.
        Item {
            id: mapSpace

            readonly property real down: (root.blockLoader.parent as Item)?.y ?? 0
            readonly property real begin: mapSpace.down > 0 ? Theme.gap + mapSpace.down : 0

            implicitHeight: Math.round(root.blockLoader.pageHeight * (root.blockIndex === 0 ? 1 : 0.6)) // what stands above it introduces it

            OfficesMap {
                clearEnd: root.blockLoader.backdrop.clearEnd
                height: (root.items.length > 0 ? Theme.gap + mapSpace.down + mapSpace.height : parent.height) - y
                leads: root.marksCurrent
                navigation: root.navigation
                noted: root.notedOnMap
                parent: root.blockLoader.backdrop
                width: parent.width
                y: mapSpace.begin
                visible: mapSpace.visible && mapSpace.enabled && mapSpace.Window.window !== null // not while it is measured, or about to go
            }
        }
    }

    CardGrid {
        id: grid

        count: root.itemCount
        maximum: root.marksCurrent ? 1 : 2
        width: root.width

        Repeater {
            id: rows

            model: root.block.items

            Pressable {
                id: row

                required property var modelData
                required property int index

                name: qsTr("details").arg(row.modelData.name)
                Layout.columnSpan: grid.spanOf(root.firstItem + row.index)
                Layout.fillHeight: true
                Layout.fillWidth: true
                current: root.navigation.offices.leading.id === row.modelData.id && root.marksCurrent
                fill: row.current ? Colours.family.tile : Colours.card
                fillPressed: row.current ? Colours.family.tilePressed : Colours.cardPressed
                implicitHeight: Math.max(Theme.touch, label.height + 2 * Theme.tight + row.verticalInsets)
                lipColour: row.current ? Colours.family.chosen : Colours.line
                radius: Theme.cardRadius
                onActivated: root.navigation.offices.open(row.modelData.id)

                OfficeIcon {
                    id: pin

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.family.ink
                    kind: row.modelData.kind
                }

                Column {
                    id: label

                    anchors.left: pin.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: arrow.left
                    anchors.verticalCenter: parent.verticalCenter

                    SpokenLabel {
                        color: Colours.family.ink
                        font.weight: Font.Bold
                        lineHeight: 1.1
                        spokenText: row.modelData.name
                        blockLoader: root.blockLoader
                        width: parent.width
                        Accessible.ignored: true
                    }

                    Label {
                        color: Colours.muted
                        lineHeight: 1.1
                        text: row.modelData.where
                        width: parent.width
                    }

                    Label {
                        color: row.modelData.here ? Colours.family.ink : Colours.muted
                        font.weight: row.modelData.here ? Font.Bold : Font.Normal
                        lineHeight: 1.1
                        text: row.modelData.here ? qsTr("you_are_here") : row.modelData.distance
                        visible: text.length > 0
                        width: parent.width
                    }
                }

                Icon {
                    id: arrow

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.tight
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.family.ink
                    name: row.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
                }
            }
        }
    }

    Label {
        anchors.left: parent.left
        color: Colours.muted
        lineHeight: 1.1
        text: qsTr("map_disclaimer")
        visible: root.mapped && !root.notedOnMap && root.items.length > 0 && root.closes
        width: Math.min(root.width, Theme.lineLength)
    }
}
