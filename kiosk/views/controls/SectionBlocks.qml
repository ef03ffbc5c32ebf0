pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The blocks of the section, each shown by the view of its kind, on the pages on which they stand. All of them are made
   once, to be measured; after that only those of the page that shows and of those beside it. */
Item {
    id: root

    required property Navigation navigation
    required property Listening listening
    required property Playback playback
    required property real pageHeight // so high may be what cannot be parted
    required property Backdrop backdrop // behind them, from edge to edge
    required property real footHeight // so much of the last page is taken
    readonly property Pages pages: root.navigation.pages
    readonly property bool speakers: root.listening.reading || Theme.accessibility.selfVoicing
    readonly property list<int> audible: root.speakers ? root.listening.audible : []
    property bool stale: false // heights have changed since they were told

    signal readHere(int page, Item item)

    // Tells how high everything is that can be seen or is to be measured.
    function measure() {
        const rows = [];
        for (let index = 0; index < repeater.count; index++) {
            const part = repeater.itemAt(index) as Part;
            const view = part?.loader;
            const breakPoints = view?.breakPoints, used = view?.used, grown = view?.grown, monoliths = view?.monoliths;
            if (part?.visible && view.item)
                rows.push([index, part.breadth, part.height - grown(), breakPoints(), used() / view.width, monoliths()]);
        }
        if (rows.length > 0)
            root.pages.measured(rows);
    }

    // Returns the part on the page that shows of which an item, or else a line, is being read.
    function partRead(): Item {
        const item = root.listening.item;
        for (let index = 0; item < 0 && index < repeater.count; index++) {
            const part = repeater.itemAt(index) as Part;
            if (part?.visible && part.loader.marked)
                return part;
        }
        return repeater.itemAt(root.pages.partWith(root.listening.block, item)) as Part;
    }

    component Part: Item {
        required property string kind
        required property var block
        required property int number
        required property int page
        required property real across
        required property real down
        required property real breadth
        required property real extraHeight
        property BlockLoader loader: null
    }

    onStaleChanged: {
        if (root.stale)
            root.Window.window.update();
    }

    Connections {
        target: root.pages.parts

        function onCompleteChanged() {
            root.stale = true;
        }
    }

    // Heights are right once a frame has put everything in its place.
    Connections {
        enabled: root.stale
        target: root.Window.window

        function onFrameSwapped() {
            root.stale = false;
            root.measure();
        }
    }

    Repeater {
        id: repeater

        model: root.pages.parts

        Part {
            id: part

            readonly property bool measuring: part.page < 0
            readonly property bool begins: part.measuring && part.number === root.pages.anchor // shows while all others are measured
            readonly property bool isNear: Math.abs(part.page - root.pages.packedPage) <= 1
            readonly property bool isAudible: root.audible.includes(part.number)

            enabled: part.begins || !part.measuring
            loader: view
            height: Math.max(view.height, part.isAudible ? Theme.smallTouch : 0)
            opacity: part.measuring && !part.begins ? 0 : 1
            visible: part.measuring || part.page === root.pages.packedPage
            width: part.breadth
            x: root.LayoutMirroring.enabled ? root.width - part.across - part.breadth : part.across
            y: part.down
            onBlockChanged: root.stale = true
            onHeightChanged: root.stale = true
            onVisibleChanged: root.stale = true
            onWidthChanged: root.stale = true

            BlockLoader {
                id: view

                active: part.measuring || part.isNear
                anchors.left: parent.left
                block: part.block
                index: part.number
                kind: part.kind
                listening: root.listening
                backdrop: root.backdrop
                footHeight: root.footHeight
                pageHeight: root.pageHeight
                navigation: root.navigation
                playback: root.playback
                extraHeight: part.extraHeight
                width: part.width - (root.speakers ? Theme.smallTouch + Theme.tight : 0)
                onLoaded: root.stale = true
                onMarkedChanged: {
                    if (view.marked)
                        root.readHere(part.page, view.marked);
                }
            }

            Loader {
                active: part.isAudible && view.active
                anchors.right: parent.right
                sourceComponent: BlockSpeaker {
                    current: root.listening.block === part.number
                    name: qsTr("listen_to").arg(root.listening.nameOf(part.number))
                    onActivated: root.listening.listenTo(part.number)
                }
            }
        }
    }
}
