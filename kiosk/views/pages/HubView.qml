pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The page of a tab: a band with its title and picture, and its topics in groups. */
PageView {
    id: root

    required property Navigation navigation
    required property Listening listening

    readonly property Hub hub: root.navigation.hub
    readonly property bool few: root.hub.topics.length > 0 // and in one group: each has room for a picture
    readonly property real room: root.height - page.topPadding - page.bottomPadding - band.height - Theme.gap

    objectName: "hubPage"
    name: root.navigation.title
    contentHeight: page.height

    function cardTo(link: string): Item {
        return topics.item ? (root.few ? (topics.item as HubCards).topicTo(link) : (topics.item as HubTopics).topicTo(link)) : null;
    }

    Column {
        id: page

        spacing: Theme.gap
        width: root.contentWidth
        topPadding: root.headroom + (Theme.small ? Theme.tight : 0)
        bottomPadding: Theme.tight

        HubBand {
            id: band

            listening: root.listening
            navigation: root.navigation
            slim: !root.few
            width: parent.width
        }

        Loader {
            id: topics

            sourceComponent: root.few ? cards : groups
            width: parent.width
        }
    }

    Component {
        id: cards

        HubCards {
            navigation: root.navigation
            room: root.room
            topics: root.hub.topics
            width: root.contentWidth
        }
    }

    Component {
        id: groups

        HubTopics {
            navigation: root.navigation
            room: root.room
            width: root.contentWidth
        }
    }
}
