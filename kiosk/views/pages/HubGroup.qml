pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* A group of topics below its title. */
Column {
    id: root

    required property string title
    required property var topics
    required property Navigation navigation
    required property int count // of the topics of all groups
    property int columns: 1
    property real tile: 0 // how high a topic shall be
    readonly property int lines: Math.ceil(root.topics.length / root.columns)
    readonly property real headHeight: head.visible ? head.height + root.spacing : 0

    function topicTo(link: string): Item {
        for (let index = 0; index < tiles.count; index++) {
            if ((tiles.itemAt(index) as TopicTile)?.link === link)
                return tiles.itemAt(index);
        }
        return null;
    }

    spacing: Theme.tight

    Label {
        id: head

        color: Colours.ink
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        text: root.title
        visible: root.title.length > 0
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    Grid {
        columns: root.columns
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: root.title ? root.title : root.navigation.title
        Accessible.ignored: !root.enabled

        Repeater {
            id: tiles

            model: root.topics

            TopicTile {
                id: tile

                place: qsTr("place_in_row").arg(tile.modelData.place).arg(root.count)
                height: Math.max(implicitHeight, root.tile)
                width: Math.floor(root.width / root.columns)
                onActivated: root.navigation.openSection(tile.modelData.index)
            }
        }
    }
}
