import QtQuick
import kiosk.models
import kiosk.views

/* One section: its title, its blocks, and the way to the next one. */
ScrollArea {
    id: root

    required property Place place
    required property Feedback feedback
    property real anchorOffset: 0
    property int anchorBlock: 0
    property bool arriving: false // at a block, before everything above and below it has its height
    property real arrivedAt: 0
    property Component lead: null // stands above the blocks

    objectName: "sectionPage"
    name: root.place.title
    contentHeight: page.height
    headroom: Theme.headroom

    // Another language makes other heights: the block that was at the top stays there.
    function keepPlace() {
        root.scrollTo(blocks.y + blocks.topOf(root.anchorBlock) + root.anchorOffset);
        root.arrivedAt = root.contentY;
    }

    function arrive() {
        if (root.contentY === root.arrivedAt) // else the visitor has scrolled on
            root.keepPlace();
    }

    Connections {
        target: root.place

        function onOpened() {
            root.arriving = false;
            root.toTop();
            turn.restart();
        }

        function onLed(block) {
            root.anchorBlock = block;
            root.anchorOffset = -Theme.tight;
            root.arriving = true;
            root.arrivedAt = root.contentY;
            settle.start();
        }

        function onAboutToReread() {
            root.arriving = false;
            const top = root.contentY - blocks.y;
            root.anchorBlock = blocks.blockAt(top);
            root.anchorOffset = top - blocks.topOf(root.anchorBlock);
            root.place.readFrom(root.anchorBlock);
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
                color: Theme.surfaceInk
                name: root.place.icon
                size: Theme.titleSize * 1.1
            }

            Label {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.surfaceInk
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                lineHeight: 1.1
                text: root.place.title
                width: parent.width - picture.width - Theme.gap
                Accessible.role: Accessible.Heading
            }
        }

        Loader {
            active: root.lead !== null
            sourceComponent: root.lead
            visible: active
            width: parent.width
        }

        SectionBlocks {
            id: blocks

            place: root.place
            width: parent.width
            onHeightChanged: {
                if (root.arriving)
                    settle.start();
            }
        }

        UsefulFaces {
            feedback: root.feedback
            visible: root.feedback.wanted && !blocks.loading
            width: parent.width
        }

        PillButton {
            anchors.left: parent.left
            icon: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
            iconLast: true
            strong: true
            text: qsTr("next_section").arg(root.place.nextTitle)
            visible: root.place.nextTitle.length > 0 && !blocks.loading
            width: Math.min(parent.width, implicitWidth)
            onActivated: root.place.openNext()
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
