pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* All events below each other, along a line. */
Column {
    id: root

    required property list<var> items
    required property BlockLoader context

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

            Rectangle {
                color: Theme.line
                height: parent.height
                visible: !event.last
                width: Theme.border
                x: line.x + (line.width - width) / 2
                y: line.y + line.height / 2
            }

            Rectangle {
                id: line

                anchors.left: parent.left
                border.color: Theme.surfaceText
                border.width: Theme.border * 2
                color: Theme.card
                height: event.dot
                radius: width / 2
                width: event.dot
                y: (Theme.headingSize * 1.36 - height) / 2
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
