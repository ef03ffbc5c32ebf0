pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    property int current: Math.min(root.navigation.requestedItem(root.blockIndex), root.items.length - 1)
    readonly property var scene: root.items[Math.max(0, Math.min(root.current, root.items.length - 1))] // a part of it has fewer
    readonly property int read: root.listening.block === root.blockIndex ? root.listening.item : -1
    readonly property real room: Math.min(root.width, Theme.lineLength * 1.8)
    readonly property real minBeside: Theme.bodySize * 16
    readonly property bool beside: root.room - frame.usualWidth >= root.minBeside // the words stand beside the picture
    // The picture grows beside words whose lines stay as they are: else their height would follow from it, and it from their height.
    readonly property real wordsWidth: !root.beside ? root.room : Theme.compact ? root.room - frame.usualWidth - Theme.gap : root.minBeside

    grown: Theme.fewLines ? 0 : root.beside ? Math.max(frame.height, label.height) - Math.max(frame.usualHeight, label.height) : frame.grown
    breaksBetween: Theme.fewLines ? pictures : null
    used: root.room

    // Whoever turns the pages themselves is not read to any more.
    function go(index: int) {
        if (root.listening.block === root.blockIndex)
            root.listening.stop();
        root.current = Math.max(0, Math.min(index, root.items.length - 1));
    }

    onReadChanged: {
        if (root.read >= 0)
            root.current = root.read;
    }

    // Where a page has few lines, each picture stands above its words, and pages lead on.
    Repeater {
        id: pictures

        model: Theme.fewLines ? root.items : []

        StoryScene {
            required property int index

            anchors.left: parent?.left
            blockLoader: root.blockLoader
            number: root.firstItem + index
            room: root.blockLoader.pageHeight - (index === 0 && root.opens && (root.block.title ?? "").length > 0 ? Theme.headingSize * 1.6 + Theme.gap : 0)
            width: root.room
        }
    }

    Grid {
        anchors.left: parent.left
        columns: root.beside ? 2 : 1
        spacing: Theme.gap
        visible: !Theme.fewLines

        Rectangle {
            id: frame

            readonly property real shape: root.items[0].ratio || 0.75 // the other pictures fit into the frame of the first
            readonly property bool broken: picture.status === Image.Error

            color: frame.broken ? Colours.card : Colours.picture
            readonly property real usualWidth: Math.round(Math.min(root.room, (Theme.compact ? root.blockLoader.pageHeight * 0.6 : Theme.reachableHeight * 0.42) / shape))
            readonly property real usualHeight: Math.round(usualWidth * shape)
            readonly property real maximum: root.beside ? root.room - root.wordsWidth - Theme.gap : root.room
            readonly property real grown: Math.max(0, Math.min(root.blockLoader.extraHeight, Math.floor((maximum - usualWidth) * shape)))

            height: usualHeight + grown
            radius: Theme.radius
            width: Math.round(height / shape)

            Photo {
                id: picture

                anchors.fill: parent
                anchors.margins: Theme.border
                retainWhileLoading: true
                source: root.scene.picture
                sourceSize.width: root.room
                Accessible.ignored: !enabled
                Accessible.name: root.scene.alt
                Accessible.role: Accessible.Graphic
            }

            PicturePlaceholder {
                anchors.centerIn: parent
                photo: root.scene
                visible: frame.broken
                width: parent.width - 2 * Theme.gap
            }

            SwipeHandler {
                mirrored: root.LayoutMirroring.enabled
                onSwiped: steps => root.go(root.current + steps)
            }
        }

        Column {
            id: label

            spacing: Theme.gap
            width: root.wordsWidth

            // As high as the longest line, so that the buttons stay under the finger.
            Item {
                id: lines

                height: {
                    let maximum = 0;
                    for (let index = 0; index < scenes.count; index++)
                        maximum = Math.max(maximum, scenes.itemAt(index)?.implicitHeight ?? 0);
                    return maximum;
                }
                width: parent.width

                Repeater {
                    id: scenes

                    model: root.items

                    SpokenLabel {
                        required property var modelData
                        required property int index

                        color: Colours.ink
                        font.pixelSize: Theme.compact ? Theme.bodySize : Theme.headingSize
                        font.weight: Font.Bold
                        lineHeight: 1.1
                        spokenText: modelData.text
                        blockLoader: root.blockLoader
                        visible: index === root.current
                        width: lines.width
                    }
                }
            }

            Stepper {
                count: root.items.length
                current: root.current
                width: parent.width
                onChosen: index => root.go(index)
            }

            Flow {
                spacing: Theme.gap
                visible: root.listening.audible.includes(root.blockIndex)
                width: parent.width

                PillButton {
                    current: root.read >= 0 && root.listening.reading
                    icon: "volume-2"
                    name: qsTr("listen_to").arg(root.scene.text)
                    text: qsTr("listen")
                    visible: root.listening.audibleItems.includes(root.blockIndex + "/" + root.current)
                    width: Math.min(parent.width, implicitWidth)
                    onActivated: root.listening.listenToItem(root.blockIndex, root.current)
                }

                PillButton {
                    icon: "volume-2"
                    text: qsTr("listen_to_story")
                    width: Math.min(parent.width, implicitWidth)
                    onActivated: root.listening.listenTo(root.blockIndex)
                }
            }
        }
    }
}
