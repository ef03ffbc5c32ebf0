pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* All events below each other, along a line. */
Column {
    id: root

    required property list<var> items
    required property BlockLoader context
    readonly property alias parted: events

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

            // The way goes on in dots.
            Repeater {
                model: event.last ? 0 : Math.max(0, Math.floor((event.height - line.height - Theme.tight) / Theme.tight / 2))

                Rectangle {
                    required property int index

                    color: Colours.family.words
                    height: Theme.ring
                    radius: height / 2
                    width: Theme.ring
                    x: line.x + (line.width - width) / 2
                    y: line.y + line.height + Theme.tight * (1 + 2 * index)
                }
            }

            Rectangle {
                id: line

                anchors.left: parent.left
                border.color: Colours.family.words
                border.width: Theme.border * 2
                color: Colours.ground
                height: event.dot
                radius: width / 2
                width: event.dot
                y: (Theme.cardSize * 1.36 * 0.9 - height) / 2
            }

            TimelineEvent {
                id: words

                anchors.left: line.right
                anchors.leftMargin: Theme.gap
                event: event.modelData
                context: root.context
                width: Math.min(root.width - event.dot - Theme.gap, Theme.measure)
            }
        }
    }
}
