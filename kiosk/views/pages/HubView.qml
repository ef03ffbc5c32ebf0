pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The page of a tab: a band with its title and picture, and its topics in groups; where one screenful does not hold them,
   they are turned as the pages of a section are. */
PagedView {
    id: root

    required property Navigation navigation

    readonly property Hub hub: root.navigation.hub
    readonly property bool few: root.hub.topics.length > 0 // and in one group: each has room for a picture
    readonly property bool loading: root.hub.pages.loading
    readonly property bool paged: root.hub.pages.stage === 2
    readonly property bool turns: root.sequence.count > 1 || root.restAbove > 0 || root.restBelow > 0 // with the slim band one page may do
    readonly property int gap: Theme.small && !root.few ? Theme.tight : Theme.gap // below the band
    readonly property HubCards asCards: topics.item as HubCards
    readonly property HubTopics inGroups: topics.item as HubTopics
    readonly property list<real> sizes: {
        if (root.asCards)
            return [root.hub.pages.stage, root.asCards.fitting, view.height + Theme.gap, 0, ...root.asCards.heights];
        return root.inGroups ? [root.hub.pages.stage, root.inGroups.fitting, view.height, root.inGroups.rowSpacing, ...root.inGroups.heights] : [];
    }

    // The topic that leads to a page, or null: who comes back by keyboard finds the focus there.
    function cardTo(link: string): Item {
        return root.few ? root.asCards?.topicTo(link) ?? null : root.inGroups?.topicTo(link) ?? null;
    }

    function focusFirst() {
        topics.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    objectName: "hubPage"
    moved: sheet
    name: root.navigation.title
    scroller: view
    sequence: root.hub.pages
    onHeightChanged: anew.restart()
    onSizesChanged: fitting.restart()
    onVisibleChanged: fitting.restart()
    onWidthChanged: anew.restart()

    // Once all is measured.
    Timer {
        id: fitting

        interval: 0
        onTriggered: {
            if (!root.visible)
                return;
            band.settle();
            root.hub.pages.fit(root.sizes);
        }
    }

    Timer {
        id: anew

        interval: 0
        onTriggered: root.hub.pages.measure()
    }

    Connections {
        target: Theme

        function onBodySizeChanged() {
            anew.restart();
        }
    }

    Connections {
        target: root.hub.pages

        function onChanged() {
            if (root.loading)
                fitting.restart();
        }
    }

    // The page shows on which a topic is read.
    Connections {
        target: root.listening

        function onChanged() {
            if (root.visible && root.listening.reading)
                root.hub.pages.follow(root.listening.block);
        }
    }

    HubBand {
        id: band

        listening: root.listening
        navigation: root.navigation
        slim: !root.few || root.paged
        width: parent.width
        y: Theme.small ? Theme.tight : 0
    }

    // Scrolls only where one line of topics alone is higher than the page.
    Flickable {
        id: view

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.small && !root.few ? 0 : Theme.tight // tiles stay within their touch area
        anchors.left: parent.left
        anchors.right: root.turns ? turner.left : parent.right
        anchors.rightMargin: root.turns ? Theme.gap : 0
        anchors.top: parent.top
        anchors.topMargin: Math.max(band.y + band.height, Theme.headroom) + root.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive
        contentHeight: Math.max(height, topics.height)
        contentWidth: width
        interactive: !root.loading && topics.height > height + 1
        maximumFlickVelocity: Theme.fastestFlick
        pixelAligned: true

        Item {
            id: sheet

            height: topics.height
            width: view.width

            Loader {
                id: topics

                opacity: root.loading ? 0 : 1 // while it is measured
                sourceComponent: root.few ? cards : groups
                width: view.width
            }
        }
    }

    PageTurner {
        id: turner

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        anchors.right: parent.right
        anchors.top: view.top
        above: root.restAbove > 0
        below: root.restBelow > 0
        pages: root.hub.pages
        width: Theme.touch
        onTurnRequested: steps => root.turn(steps)
    }

    Component {
        id: cards

        HubCards {
            navigation: root.navigation
            topics: root.hub.topics
            width: view.width
        }
    }

    Component {
        id: groups

        HubTopics {
            navigation: root.navigation
            width: view.width
        }
    }
}
