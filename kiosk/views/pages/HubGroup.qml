pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* A group of topics below its title: those that stand on the page. */
Column {
    id: root

    required property string title
    required property var topics
    required property Navigation navigation
    property int columns: 1
    readonly property HubPages pages: root.navigation.hub.pages
    readonly property bool titled: root.title.length > 0
    readonly property real headHeight: root.titled ? heading.height + root.spacing : 0
    readonly property list<real> heights: {
        const result = [];
        for (let index = 0; index < tiles.count; index++)
            result.push(tiles.itemAt(index)?.implicitHeight ?? 0);
        return result;
    }

    function shows(topic: var): bool {
        return (root.pages.pageOfTopic[topic.number - 1] ?? 0) === root.pages.current;
    }

    function topicTo(link: string): Item {
        for (let index = 0; index < tiles.count; index++) {
            if ((tiles.itemAt(index) as TopicTile)?.link === link)
                return tiles.itemAt(index);
        }
        return null;
    }

    spacing: Theme.tight
    visible: root.topics.some(topic => root.shows(topic))

    Label {
        id: heading

        color: Colours.ink
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        text: root.title
        visible: root.titled
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

                positionInSet: qsTr("place_in_row").arg(tile.modelData.number).arg(root.navigation.hub.count)
                height: Math.max(implicitHeight, Math.min(Theme.touch * 1.5, Math.floor(root.pages.rowHeight)))
                visible: root.shows(tile.modelData)
                width: Math.floor(root.width / root.columns)
                onActivated: root.navigation.openSection(tile.modelData.index)
            }
        }
    }
}
