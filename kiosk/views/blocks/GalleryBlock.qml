pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    property int index: 0
    readonly property int shown: Math.min(root.index, root.items.length - 1)
    readonly property var photo: root.items[root.shown] ?? ({
            alt: "",
            caption: "",
            credit: ""
        })

    used: frame.width
    height: root.items.length > 0 ? implicitHeight : 0
    visible: root.items.length > 0

    // The picture that is told of shows, and the one that was enlarged stays.
    Connections {
        target: root.listening

        function onChanged() {
            const told = root.listening.block === root.blockIndex ? root.listening.text : "";
            const index = root.items.findIndex(photo => told !== "" && [photo.alt, photo.caption, photo.credit].includes(told));
            if (index >= 0 && ![root.photo.alt, root.photo.caption, root.photo.credit].includes(told))
                root.index = index;
        }
    }

    Connections {
        target: root.navigation.pictures

        function onIndexChanged() {
            if (root.navigation.pictures.block === root.blockIndex)
                root.index = root.navigation.pictures.index;
        }
    }

    PictureFrame {
        id: frame

        anchors.left: parent.left
        photo: root.photo
        ratio: Math.max(0.5, Math.min(root.items[0]?.ratio || 0.6, 1))
        room: root.width
        maxHeight: root.heightFor(frame)
        onActivated: root.navigation.pictures.enlarge(root.blockIndex, root.shown)

        Slides {
            id: slides

            anchors.fill: parent
            index: root.shown
            items: root.items
            onTurned: index => {
                root.index = index;
                if (Theme.accessibility.selfVoicing)
                    root.listening.announce(root.photo.alt);
            }
            slide: PhotoSlide {
                id: slide

                required property var modelData
                required property int index

                decoded: frame.decoded
                height: slides.height
                near: slides.isNear(slide.index)
                photo: slide.modelData
                visible: slides.isSeen(slide.index)
                width: slides.width
                x: slides.xOf(slide.index)
            }
        }
    }

    Item {
        anchors.left: parent.left
        height: Theme.touch
        visible: root.items.length > 1
        width: Math.min(root.width, Math.max(frame.width, 2 * (Theme.touch + Theme.gap) + counter.implicitWidth))

        IconButton {
            anchors.left: parent.left
            icon: root.LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
            name: qsTr("previous_picture")
            onActivated: slides.turn(-1)
        }

        Label {
            id: counter

            anchors.centerIn: parent
            color: Colours.ink
            text: qsTr("place_in_row").arg(root.shown + 1).arg(root.items.length)
        }

        IconButton {
            anchors.right: parent.right
            icon: root.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
            name: qsTr("next_picture")
            onActivated: slides.turn(1)
        }
    }

    // As high as the longest words, so that nothing moves on the page when another picture shows.
    Item {
        anchors.left: parent.left
        height: {
            let maximum = 0;
            for (let index = 0; index < captions.count; index++)
                maximum = Math.max(maximum, captions.itemAt(index)?.implicitHeight ?? 0);
            return maximum;
        }
        width: Math.min(root.width, Theme.lineLength)

        Repeater {
            id: captions

            model: root.items

            PictureCaption {
                required property var modelData
                required property int index

                blockLoader: root.blockLoader
                photo: modelData
                visible: index === root.shown
                width: parent.width
            }
        }
    }
}
