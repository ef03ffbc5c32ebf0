pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* The way along which one travels, as wide as the page, and below it one event at a time, large. A voice that reads takes
   the visitor along. */
Column {
    id: root

    required property list<var> items
    required property BlockLoader blockLoader
    property real besideRow: 0 // what of the line's row is left to something else
    property real besideEvent: 0 // and of what is below
    readonly property real minRow: 2 * (Theme.touch + Theme.tight) + strip.minWidth
    readonly property real minEvent: root.dateWidth + Theme.columnGap + Theme.columnLeast // with its date beside its words
    readonly property alias eventY: shown.y
    readonly property alias rowHeight: row.height
    readonly property bool tight: Theme.textSize > 0 && !Theme.upright // the page has few lines
    readonly property int dateSize: root.tight ? Theme.labelSize : Theme.compact ? Theme.cardSize : Theme.subtitleSize
    // Dates have a column of their own where the words beside them have room; long ones have several lines in it.
    readonly property real longestDate: Math.max(...root.items.map(item => metrics.advanceWidth(item.date)))
    readonly property real longestWord: Math.max(...root.items.map(item => Math.max(...metrics.widths(item.date))))
    readonly property real dateWidth: Math.ceil(Math.min(root.longestDate * root.dateSize / 98, Math.max(root.longestWord * root.dateSize / 98, root.tight ? 0 : root.width / 4)))
    readonly property bool beside: root.minEvent <= root.width
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

    spacing: Theme.compact ? Theme.gap : Theme.pad
    onReadChanged: {
        if (root.read >= 0)
            root.go(root.read);
    }

    DisplayMetrics {
        id: metrics
    }

    Item {
        id: row

        height: Math.max(Theme.touch, strip.height)
        width: root.width

        Arrow {
            id: back

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.current > 0
            icon: root.LayoutMirroring.enabled ? "chevron-right" : "chevron-left"
            name: qsTr("previous")
            onActivated: root.step(-1, back, nextButton)
        }

        TimelineStrip {
            id: strip

            anchors.left: back.right
            anchors.leftMargin: Theme.tight
            anchors.right: nextButton.left
            anchors.rightMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            current: root.current
            items: root.items
            tight: root.tight
            onChosen: index => root.go(index)
        }

        Arrow {
            id: nextButton

            anchors.right: parent.right
            anchors.rightMargin: root.besideRow
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.current < root.items.length - 1
            icon: root.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
            name: qsTr("next")
            onActivated: root.step(1, nextButton, back)
        }
    }

    // As high as the longest needs it, so that what follows stays where it is.
    Item {
        id: shown

        anchors.left: parent.left
        height: {
            let maximum = 0;
            for (let index = 0; index < events.count; index++)
                maximum = Math.max(maximum, events.itemAt(index)?.implicitHeight ?? 0);
            return maximum;
        }
        width: root.width - root.besideEvent

        Repeater {
            id: events

            model: root.items

            TimelineEvent {
                required property var modelData
                required property int index

                blockLoader: root.blockLoader
                dateSize: root.dateSize
                dateWidth: root.beside ? root.dateWidth : 0
                event: modelData
                titleSize: Theme.compact || root.tight ? Theme.bodySize : Theme.leadSize
                visible: index === root.current
                width: shown.width
            }
        }

        SwipeHandler {
            mirrored: root.LayoutMirroring.enabled
            onSwiped: steps => root.go(root.current + steps)
        }
    }

    component Arrow: IconButton {
        iconSize: Theme.icon
    }
}
