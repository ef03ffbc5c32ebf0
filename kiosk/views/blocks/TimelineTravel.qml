pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* One event at a time, large, above the line along which one travels. A voice that reads takes the visitor along. */
Column {
    id: root

    required property list<var> items
    required property BlockLoader holder
    property int current: Math.min(root.holder.place.itemSought(root.holder.index), root.items.length - 1)
    readonly property int read: root.holder.listening.block === root.holder.index ? root.holder.listening.item : -1

    function go(index: int) {
        root.current = Math.max(0, Math.min(index, root.items.length - 1));
    }

    // A button that goes at an end hands the keyboard to the other one.
    function step(steps: int, used: PillButton, other: PillButton) {
        const had = used.activeFocus;
        root.go(root.current + steps);
        if (had && !used.visible)
            other.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap
    onReadChanged: {
        if (root.read >= 0)
            root.go(root.read);
    }

    // As high as the longest needs it, so that the line stays under the finger.
    Rectangle {
        readonly property real tallest: {
            let most = 0;
            for (let index = 0; index < events.count; index++)
                most = Math.max(most, events.itemAt(index)?.implicitHeight ?? 0);
            return most;
        }

        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.card
        height: tallest + 2 * Theme.gap
        radius: Theme.radius
        width: root.width

        Repeater {
            id: events

            model: root.items

            TimelineEvent {
                required property var modelData
                required property int index

                color: Theme.cardInk
                event: modelData
                holder: root.holder
                visible: index === root.current
                width: root.width - 2 * Theme.gap
                x: Theme.gap
                y: Theme.gap
            }
        }

        Swipe {
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
            icon: root.LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
            text: qsTr("previous")
            visible: root.current > 0
            onActivated: root.step(-1, back, onward)
        }

        TimelineStrip {
            id: strip

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.verticalCenter: parent.verticalCenter
            current: root.current
            items: root.items
            width: parent.width - 2 * (Theme.touch + Theme.tight)
            onChosen: index => root.go(index)
        }

        Arrow {
            id: onward

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            icon: root.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
            text: qsTr("next")
            visible: root.current < root.items.length - 1
            onActivated: root.step(1, onward, back)
        }
    }

    component Arrow: PillButton {
        iconAlone: true
    }
}
