pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property var map: root.block.map
    readonly property bool drawn: root.map.source.length > 0

    leading: root.drawn && root.map.valued ? picture : null
    breaksBetween: root.map.valued ? areas : null

    Loader {
        id: picture

        active: root.drawn
        visible: active
        width: root.width
        sourceComponent: MapView {
            id: view

            property list<var> names: []

            highest: root.blockLoader.pageHeight - picture.y
            lookAt: (x, y) => root.navigation.maps.lookAt(root.blockIndex, x, y)
            ratio: root.map.ratio
            source: root.map.source
            width: root.width
            onRested: names = root.navigation.maps.names(root.blockIndex, view.viewport, Theme.bodySize)

            Repeater {
                model: view.names

                MapLabel {
                    required property var modelData

                    step: modelData.step
                    text: modelData.text
                    value: modelData.value
                    x: Math.round(view.acrossOf(modelData.x) - width / 2)
                    y: Math.round(view.downOf(modelData.y) - height / 2)
                }
            }
        }
    }

    SpokenLabel {
        anchors.left: parent.left
        color: Colours.ink
        font.weight: Font.Bold
        blockLoader: root.blockLoader
        spokenText: root.block.label
        visible: spokenText.length > 0
        width: root.width
    }

    // The list is the legend too: it has the same shades.
    CardGrid {
        cellWidth: Math.round(Theme.cardWidth * 0.8)
        count: root.block.itemCount ?? root.map.areas.length
        rowSpacing: Theme.tight
        visible: root.map.valued
        width: root.width

        Repeater {
            id: areas

            model: root.map.areas

            AreaValue {
                required property var modelData

                area: modelData
                blockLoader: root.blockLoader
            }
        }
    }

    FactLine {
        anchors.left: parent.left
        fact: root.block
        width: root.width
    }
}
