pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* One section, page by page: its title, what stands on the page, and the ways on from it. */
PagedView {
    id: root

    required property Navigation navigation
    required property Feedback feedback
    required property Playback playback
    required property SectionBand band // stands above the pages; slim from the second on
    property bool slimHead: false // and on the first
    readonly property Pages pages: root.navigation.pages
    readonly property bool loading: root.pages.loading || !root.pages.parts.complete
    readonly property bool first: root.pages.current === 0
    readonly property bool sliced: root.pages.top > 0 || root.pages.hasMoreBelow // more of the page shows before or after
    readonly property bool last: !root.pages.loading && root.pages.current === root.pages.count - 1
    readonly property real headroom: Theme.headroom // above it nothing can be reached
    readonly property real voiceHeight: root.listening.reading ? voice.implicitHeight + Theme.gap : 0
    readonly property real room: root.height - root.voiceHeight - Math.max(root.slimHead ? root.band.slimHeight : root.band.fullHeight, root.headroom) - Theme.gap // of the first page
    property Component header: null // stands above the blocks of the first page
    property real bleedEnd: 0 // so far is the edge of what can be filled beyond its end
    property real bleedBelow: 0
    // The sheet for which the models pack pages: whatever follows from the size of the page, of its text and of what stands around it.
    readonly property real aboveHeight: above.active ? above.height + Theme.gap : 0
    readonly property real otherRoom: root.height - root.voiceHeight - Math.max(root.band.slimHeight, root.headroom) - Theme.gap
    readonly property int columns: view.width >= 2 * Theme.columnLeast + Theme.columnGap ? 2 : 1
    readonly property real text: Theme.bodySize + (blocks.speakers ? 0.5 : 0)
    readonly property list<real> sheet: [view.width, Theme.columnGap, Theme.blockGap, root.room - root.aboveHeight, root.otherRoom, footer.height + Theme.gap, root.columns, root.text]

    objectName: "sectionPage"
    onSheetChanged: root.pages.fit(root.sheet)
    moved: blocks
    name: root.navigation.title
    sequence: root.pages
    scroller: view

    // What is read first on the page, for the keyboard and for a switch.
    function focusFirst() {
        let begin = (backdrop.filled ? backdrop : blocks).nextItemInFocusChain(true);
        while (root.holds(begin) && !root.shows(begin))
            begin = begin.nextItemInFocusChain(true);
        const target = root.holds(begin) ? begin : footer.visible ? footer.nextItemInFocusChain(true) : turner.nextItemInFocusChain(true);
        target.forceActiveFocus(Qt.TabFocusReason);
    }

    function middleOf(item: Item): real {
        return item.mapToItem(blocks, 0, item.height / 2).y;
    }

    // Whether something is in the slice of the page that shows, where there are several.
    function shows(item: Item): bool {
        const down = root.middleOf(item) - root.pages.top;
        return !root.sliced || (down >= 0 && down <= slice.height);
    }

    function holds(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === blocks || ancestor === backdrop)
                return true;
        }
        return false;
    }

    Connections {
        target: root.navigation

        function onOpened() {
            view.contentY = 0;
            root.slideIn(1);
        }
    }

    // Where touches are spoken, a touch on words says them.
    TapHandler {
        enabled: Theme.accessibility.selfVoicing
        onTapped: point => root.listening.explored(point.scenePosition.x, point.scenePosition.y)
    }

    // What is being read is marked beside it, and its page shows.
    Connections {
        target: root.listening

        function onChanged() {
            if (root.listening.reading)
                root.pages.follow(root.listening.block, root.listening.item);
        }
    }

    // Whoever goes through all with the keyboard is shown where they are.
    Connections {
        enabled: root.sliced
        target: root.Window.window

        function onActiveFocusItemChanged() {
            const focused = root.Window.window?.activeFocusItem ?? null;
            if (root.holds(focused) && !root.shows(focused))
                root.pages.openAt(root.pages.packedPage, root.middleOf(focused));
        }
    }

    Backdrop {
        id: backdrop

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.voiceHeight > 0 ? root.voiceHeight : -root.bleedBelow
        anchors.left: parent.left
        anchors.leftMargin: -Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: -root.bleedEnd
        anchors.top: parent.top
        anchors.topMargin: Math.ceil(Math.max(root.band.height, root.headroom))
        clearEnd: turner.visible ? turner.width + Theme.tight + root.bleedEnd : 0
    }

    // The floor: on it stand a picture that fills the page, and what is done at the end, which takes it from edge to edge.
    Rectangle {
        readonly property bool mirrored: root.LayoutMirroring.enabled
        readonly property bool across: footer.visible || root.pages.freeWidth > view.width - 1
        readonly property bool begins: across || root.pages.free.x < 1 // at the edge where lines begin
        readonly property real near: begins ? -Theme.margin : root.pages.free.x
        readonly property real far: across ? root.width + root.bleedEnd : root.pages.free.x + root.pages.freeWidth

        anchors.bottom: parent.bottom
        anchors.bottomMargin: -root.bleedBelow
        color: Colours.family.tile
        height: root.height + root.bleedBelow - (footer.visible ? footer.y - Theme.gap : view.y + view.height - Math.round(filler.height / 2))
        visible: (footer.visible || filler.visible) && !backdrop.filled
        width: far - near
        x: mirrored ? root.width - far : near
    }

    Loader {
        id: above

        active: root.header !== null
        anchors.left: view.left
        anchors.right: view.right
        anchors.top: view.top
        anchors.topMargin: -height - Theme.gap
        sourceComponent: root.header
        visible: active && root.first
    }

    // Stands before what is being read, as much of it as shows.
    Rectangle {
        readonly property Item part: root.listening.reading && root.listening.block >= 0 && !root.loading && root.pages.current >= 0 ? blocks.partRead() : null
        readonly property real near: part ? (root.LayoutMirroring.enabled ? part.x + part.width + Theme.tight : part.x - 2 * Theme.tight) : 0
        readonly property real begin: (part?.y ?? 0) - root.pages.top - view.contentY
        readonly property real end: begin + (part?.height ?? 0)

        color: Colours.family.ink
        height: Math.max(0, Math.min(end, view.height) - y + view.y)
        objectName: "readingBar"
        radius: width / 2
        visible: part !== null
        width: Theme.tight
        x: view.x + near
        y: view.y + Math.max(0, begin)
    }

    // Scrolls only where one thing alone is larger than the page.
    Flickable {
        id: view

        anchors.bottom: footer.visible ? footer.top : parent.bottom
        anchors.bottomMargin: (footer.visible ? Theme.gap : 0) + root.voiceHeight
        anchors.left: parent.left
        anchors.right: turner.left
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Math.max(root.band.height, root.headroom) + Theme.gap + (above.visible ? above.height + Theme.gap : 0)
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive
        contentHeight: Math.max(height, root.pages.height)
        contentWidth: width
        interactive: root.pages.height > height * 1.01 + 1 // letters of a last line have space below
        maximumFlickVelocity: Theme.fastestFlick
        pixelAligned: true

        // Nothing is left empty: the picture of the section, or that of the tab where the head shows the other.
        // It has no box: it cannot be touched for more.
        Cover {
            id: filler

            readonly property bool shown: !root.band.small && root.pages.current === 0 // the picture of the section, in the head

            cover: shown ? root.navigation.tabCover : root.navigation.cover
            family: Colours.family
            ground: Colours.dark ? "night" : "light"
            height: view.height - y - (footer.visible ? 0 : Theme.tight) // stands on the floor
            opacity: blocks.opacity
            visible: root.pages.freeWidth > 0 && !view.interactive && !backdrop.filled && !(shown && root.navigation.tabCover.scene === root.navigation.cover.scene)
            width: root.pages.freeWidth
            x: (root.LayoutMirroring.enabled ? view.width - root.pages.free.x - width : root.pages.free.x) + blocks.x
            y: root.pages.free.y
            Accessible.ignored: true

            // Who touches pictures to go on, goes on.
            TapHandler {
                onTapped: root.turn(1)
            }
        }

        // Of what is higher than the screen a slice shows.
        Item {
            id: slice

            objectName: "slice"
            clip: root.sliced
            height: root.pages.hasMoreBelow ? root.pages.height : view.contentHeight
            width: Math.ceil(view.width) + 1 // what stands at its edge is whole

            SectionBlocks {
                id: blocks

                backdrop: backdrop
                height: root.pages.top + slice.height
                listening: root.listening
                navigation: root.navigation
                footHeight: footer.height + Theme.gap
                pageHeight: root.room
                playback: root.playback
                width: view.width
                y: -root.pages.top
                onReadHere: (page, item) => {
                    if (page >= 0)
                        root.pages.openAt(page, root.middleOf(item));
                }
            }
        }
    }

    // Grows while blocks are measured, so that each frame shows something new: Wayland waits for ever for one that does not.
    Rectangle {
        anchors.left: parent.left
        anchors.top: view.top
        color: Colours.family.ink
        height: Theme.hairline
        visible: root.pages.loading
        width: root.pages.progress * view.width
    }

    Label {
        id: voice

        anchors.left: view.left
        anchors.right: view.right
        anchors.top: view.bottom
        anchors.topMargin: Theme.gap
        color: Colours.muted
        lineHeight: 1.1
        text: qsTr("computer_voice")
        visible: root.listening.byComputer
    }

    PageTurner {
        id: turner

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.max(root.band.height, root.headroom) + Theme.gap
        above: root.restAbove > 0
        below: root.restBelow > 0
        pages: root.pages
        onPicture: backdrop.filled
        width: Theme.touch
        onTurnRequested: steps => root.turn(steps)
    }

    // What was read is judged and left: beside each other where there is room.
    Item {
        id: footer

        readonly property bool beside: (root.feedback.available ? faces.implicitWidth + Theme.gap : 0) + ways.preferredWidth <= width

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: turner.left // also where no pages are turned: else its height would depend on how many there are
        anchors.rightMargin: Theme.gap
        height: Math.max(root.feedback.available ? faces.height : 0, ways.y + ways.height) // the same on each page
        visible: root.last

        FeedbackBar {
            id: faces

            anchors.left: parent.left
            feedback: root.feedback
            visible: root.feedback.available
            width: Math.min(parent.width, implicitWidth)
        }

        Flow {
            id: ways

            readonly property real preferredWidth: nextButton.implicitWidth + (Theme.compact ? away.implicitWidth + Theme.gap : 0)

            anchors.right: parent.right
            layoutDirection: Qt.RightToLeft // which is mirrored where one reads from there
            spacing: Theme.gap
            width: Math.min(parent.width, preferredWidth)
            y: root.feedback.available && !footer.beside ? faces.height + Theme.gap : 0

            PillButton {
                id: nextButton

                icon: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
                iconLast: true
                primary: true
                text: qsTr("next_section").arg(root.navigation.nextTitle)
                visible: root.navigation.nextTitle.length > 0
                width: Math.min(footer.width, implicitWidth)
                onActivated: root.navigation.openNext()
            }

            PillButton {
                id: away

                icon: "smartphone"
                iconAlone: true
                text: qsTr("take_away")
                visible: Theme.compact
                width: Math.min(footer.width, implicitWidth)
                onActivated: root.navigation.share.offer("")
            }
        }
    }
}
