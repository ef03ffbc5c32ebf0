pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* All events of a timeline below each other, each beside a ring. */
Column {
    id: root

    required property list<var> items
    required property BlockLoader blockLoader
    readonly property alias cutsBetween: events

    Repeater {
        id: events

        model: root.items

        Item {
            id: event

            required property var modelData
            required property int index
            readonly property bool last: event.index === events.count - 1
            readonly property int dot: Math.round(Theme.millimetre * 5)

            height: words.height + (event.last ? 0 : Theme.gap * 2)
            width: root.width

            // Dots lead on to the next event.
            Repeater {
                model: event.last ? 0 : Math.max(0, Math.floor((event.height - ring.height - Theme.tight) / Theme.tight / 2))

                Rectangle {
                    required property int index

                    color: Colours.family.ink
                    height: Theme.ring
                    radius: height / 2
                    width: Theme.ring
                    x: ring.x + (ring.width - width) / 2
                    y: ring.y + ring.height + Theme.tight * (1 + 2 * index)
                }
            }

            Rectangle {
                id: ring

                anchors.left: parent.left
                border.color: Colours.family.ink
                border.width: Theme.border * 2
                color: Colours.ground
                height: event.dot
                radius: width / 2
                width: event.dot
                y: (words.firstLineHeight - height) / 2
            }

            TimelineEvent {
                id: words

                anchors.left: ring.right
                anchors.leftMargin: Theme.gap
                event: event.modelData
                blockLoader: root.blockLoader
                width: Math.min(root.width - event.dot - Theme.gap, Theme.lineLength)
            }
        }
    }
}
