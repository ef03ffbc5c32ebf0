pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* One section: its title, its blocks, and the ways on from it. */
ScrollArea {
    id: root

    required property Navigation navigation
    required property Feedback feedback
    required property Listening listening
    required property Playback playback
    property Item readBlock: null // what is being read aloud
    property Item read: null // the words of it that are being read
    property real anchorOffset: 0
    property int anchorBlock: 0
    property bool arriving: false // at a block, before everything above and below it has its height
    property real arrivedAt: 0
    property Component header: null // stands above the blocks

    objectName: "sectionPage"
    name: root.navigation.title
    contentHeight: page.height
    headroom: Theme.headroom
    tops: () => blocks.tops().map(top => blocks.y + top)

    // Another language makes other heights: the block that was at the top stays there.
    function keepPlace() {
        root.scrollTo(blocks.y + blocks.topOf(root.anchorBlock) + root.anchorOffset);
        root.arrivedAt = root.contentY;
    }

    function arrive() {
        if (root.contentY === root.arrivedAt) // else the visitor has scrolled on
            root.keepPlace();
    }

    function follow() {
        if (root.read)
            root.bring(root.read, 0);
    }

    Connections {
        target: root.navigation

        function onOpened() {
            root.arriving = false;
            root.toTop();
            turn.restart();
        }

        function onLed(block) {
            root.anchorBlock = block;
            root.anchorOffset = -Theme.tight - root.headroom;
            root.arriving = true;
            root.arrivedAt = root.contentY;
            settle.start();
        }

        function onAboutToReread() {
            root.arriving = false;
            const top = root.contentY - blocks.y;
            root.anchorBlock = blocks.blockAt(top);
            root.anchorOffset = top - blocks.topOf(root.anchorBlock);
            root.navigation.readFrom(root.anchorBlock);
        }

        function onReread() {
            settle.start();
        }
    }

    // Not Qt.callLater: it calls pages that are gone.
    Timer {
        id: settle

        interval: 0
        onTriggered: root.arriving ? root.arrive() : root.keepPlace()
    }

    // So that what is read has its place.
    Timer {
        id: following

        interval: 0
        onTriggered: root.follow()
    }

    // Where touches are spoken, a touch on words says them.
    TapHandler {
        enabled: Theme.accessibility.selfVoicing
        onTapped: point => root.listening.explored(point.scenePosition.x, point.scenePosition.y)
    }

    // What is being read is marked beside the page, and stays in sight.
    Connections {
        target: root.listening

        function onChanged() {
            const item = blocks.itemAt(root.listening.block);
            if (item !== root.readBlock) {
                root.readBlock = item;
                root.read = item;
                if (item)
                    following.start();
                else if (root.listening.reading)
                    root.toTop();
            }
        }

        function onMarked() {
            if (root.read && root.read.height > root.height)
                root.bring(root.read, root.listening.progress);
        }
    }

    Rectangle {
        readonly property real begin: blocks.y + (root.readBlock?.y ?? 0) - root.contentY
        readonly property real end: begin + (root.readBlock?.height ?? 0)

        anchors.left: parent.left
        anchors.leftMargin: -2 * Theme.tight
        color: Theme.accent
        height: Math.max(0, Math.min(root.height, end) - y)
        parent: root
        radius: width / 2
        visible: root.readBlock !== null
        width: Theme.tight
        y: Math.max(0, begin)
    }

    Column {
        id: page

        spacing: Theme.blockGap
        width: root.contentWidth
        bottomPadding: Theme.margin
        topPadding: root.headroom

        Row {
            spacing: Theme.gap
            width: parent.width

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.surfaceText
                name: root.navigation.icon
                size: Theme.titleSize * 1.1
            }

            SpokenLabel {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.surfaceText
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                lineHeight: 1.1
                listening: root.listening
                spokenText: root.navigation.title
                width: parent.width - picture.width - Theme.gap
                Accessible.role: Accessible.Heading
            }
        }

        Label {
            color: Theme.muted
            lineHeight: 1.1
            text: qsTr("computer_voice")
            visible: root.listening.byComputer
            width: parent.width
        }

        Repeater {
            model: root.navigation.announcements

            AnnouncementBox {
                required property var modelData

                anchors.left: parent?.left
                announcement: modelData
                listening: root.listening
                width: Math.min(page.width, implicitWidth)
            }
        }

        Loader {
            active: root.header !== null
            sourceComponent: root.header
            visible: active
            width: parent.width
        }

        SectionBlocks {
            id: blocks

            listening: root.listening
            pageHeight: root.height - root.fade
            navigation: root.navigation
            playback: root.playback
            width: parent.width
            onHeightChanged: {
                if (root.arriving)
                    settle.start();
            }
            onReadHere: item => {
                root.read = item;
                following.start();
            }
        }

        FeedbackBar {
            feedback: root.feedback
            visible: root.feedback.wanted && !blocks.loading
            width: parent.width
        }

        Flow {
            spacing: Theme.gap
            visible: !blocks.loading
            width: parent.width

            PillButton {
                icon: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
                iconLast: true
                strong: true
                text: qsTr("next_section").arg(root.navigation.nextTitle)
                visible: root.navigation.nextTitle.length > 0
                width: Math.min(parent.width, implicitWidth)
                onActivated: root.navigation.openNext()
            }

            PillButton {
                icon: "qr-code"
                text: qsTr("take_away")
                visible: Theme.compact
                width: Math.min(parent.width, implicitWidth)
                onActivated: root.navigation.share.offer("")
            }
        }
    }

    NumberAnimation {
        id: turn

        duration: Theme.pageTurn
        easing.type: Easing.OutCubic
        from: Theme.touch * (root.LayoutMirroring.enabled ? -1 : 1)
        property: "x"
        target: page
        to: 0
    }
}
