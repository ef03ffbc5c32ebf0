pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The blocks of the section below each other, each shown by the view of its kind. */
Column {
    id: root

    required property Navigation navigation
    required property Listening listening
    required property Playback playback
    required property real pageHeight
    readonly property bool speakers: root.listening.reading || Theme.accessibility.selfVoicing
    readonly property list<int> audible: root.speakers ? root.listening.audible : []
    readonly property bool loading: !root.navigation.blocks.whole

    signal readHere(Item item)

    spacing: Theme.blockGap

    function itemAt(index: int): Item {
        return repeater.itemAt(index);
    }

    function topOf(index: int): real {
        const block = repeater.itemAt(index);
        return block ? block.y : 0;
    }

    // Where each block begins, and last where what follows them does.
    function tops(): var {
        const tops = [];
        for (let index = 0; index < repeater.count; index++)
            tops.push(root.topOf(index));
        return [...tops, root.height + root.spacing];
    }

    // The block at a height, for keeping the place when everything reads differently.
    function blockAt(y: real): int {
        for (let index = repeater.count - 1; index > 0; index--) {
            if (root.topOf(index) <= y)
                return index;
        }
        return 0;
    }

    Repeater {
        id: repeater

        model: root.navigation.blocks

        Item {
            id: part

            required property string kind
            required property var block
            required property int index
            readonly property bool heard: root.audible.includes(part.index)

            height: Math.max(loader.height, part.heard ? Theme.smallTouch : 0)
            width: root.width

            BlockLoader {
                id: loader

                anchors.left: parent.left
                block: part.block
                index: part.index
                kind: part.kind
                listening: root.listening
                pageHeight: root.pageHeight
                navigation: root.navigation
                playback: root.playback
                width: part.width - (root.speakers ? Theme.smallTouch + Theme.tight : 0)
                onReadHere: item => root.readHere(item)
            }

            Loader {
                active: part.heard
                anchors.right: parent.right
                sourceComponent: BlockSpeaker {
                    current: root.listening.block === part.index
                    name: qsTr("listen_to").arg(root.listening.nameOf(part.index))
                    onActivated: root.listening.listenTo(part.index)
                }
            }
        }
    }
}
