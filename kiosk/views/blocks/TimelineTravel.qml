pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* One event at a time, large, above the line along which one travels. A voice that reads takes the visitor along. */
Column {
    id: root

    required property list<var> items
    required property BlockLoader blockLoader
    property real aside: 0 // what of the line's row is left to something else
    readonly property real leastRow: 2 * (Theme.touch + Theme.tight) + Math.min(root.items.length, 5) * strip.leastCell
    property int current: Math.min(root.blockLoader.navigation.requestedItem(root.blockLoader.index), root.items.length - 1)
    readonly property int read: root.blockLoader.listening.block === root.blockLoader.index ? root.blockLoader.listening.item : -1

    function go(index: int) {
        root.current = Math.max(0, Math.min(index, root.items.length - 1));
    }

    // A button that rests at an end hands the keyboard to the other one.
    function step(steps: int, used: IconButton, other: IconButton) {
        const had = used.activeFocus;
        root.go(root.current + steps);
        if (had && !used.enabled)
            other.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap
    onReadChanged: {
        if (root.read >= 0)
            root.go(root.read);
    }

    // As high as the longest needs it, so that the line stays under the finger.
    Item {
        readonly property real tallest: {
            let most = 0;
            for (let index = 0; index < events.count; index++)
                most = Math.max(most, events.itemAt(index)?.implicitHeight ?? 0);
            return most;
        }

        height: tallest
        width: root.width

        Repeater {
            id: events

            model: root.items

            TimelineEvent {
                required property var modelData
                required property int index

                dateSize: Theme.compact ? Theme.cardSize : Theme.subtitleSize
                event: modelData
                blockLoader: root.blockLoader
                visible: index === root.current
                width: root.width
            }
        }

        SwipeHandler {
            mirrored: root.LayoutMirroring.enabled
            onSwiped: steps => root.go(root.current + steps)
        }
    }

    Item {
        height: Math.max(Theme.touch, strip.height)
        width: root.width

        Arrow {
            id: back

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.current > 0
            icon: root.LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
            name: qsTr("previous")
            onActivated: root.step(-1, back, onward)
        }

        TimelineStrip {
            id: strip

            anchors.left: back.right
            anchors.leftMargin: Theme.tight
            anchors.right: onward.left
            anchors.rightMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            current: root.current
            items: root.items
            onChosen: index => root.go(index)
        }

        Arrow {
            id: onward

            anchors.right: parent.right
            anchors.rightMargin: root.aside
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.current < root.items.length - 1
            icon: root.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
            name: qsTr("next")
            onActivated: root.step(1, onward, back)
        }
    }

    component Arrow: IconButton {
        iconSize: Theme.icon
    }
}
