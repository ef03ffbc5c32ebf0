pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property bool listed: root.itemCount <= 3 || Theme.fewLines // there is nothing to choose
    readonly property bool all: root.block.all ?? false

    breaksBetween: (shown.item as TimelineList)?.breaksBetween ?? null

    // What changes between one and all stands in the row of the line or beside the event, on small screens without its words, else below all.
    Item {
        id: frame

        readonly property TimelineTravel travelled: shown.item as TimelineTravel
        readonly property bool signed: Theme.small && !frame.leaves("minRow", choice.labelledWidth) && !frame.leaves("minEvent", choice.labelledWidth)
        readonly property real needed: frame.signed ? Theme.touch : choice.labelledWidth
        readonly property bool inRow: frame.leaves("minRow", frame.needed)
        readonly property bool besideEvent: !frame.inRow && frame.leaves("minEvent", frame.needed)
        readonly property real beside: choice.implicitWidth + Theme.gap
        readonly property bool together: frame.inRow || frame.besideEvent

        // Whether it has room beside what is so wide.
        function leaves(minimum: string, width: real): bool {
            return frame.travelled !== null && frame.travelled[minimum] + Theme.gap + width <= root.width;
        }

        anchors.left: parent.left
        height: Math.max(shown.height, choice.visible ? choice.y + choice.height : 0)
        width: root.width

        Loader {
            id: shown

            anchors.left: parent.left
            sourceComponent: root.listed || root.all ? list : travel
            width: root.width
        }

        PillButton {
            id: choice

            anchors.left: frame.together ? undefined : parent.left
            anchors.right: frame.together ? parent.right : undefined
            iconAlone: frame.signed && frame.together
            icon: root.all ? "milestone" : "list"
            minHeight: Theme.chip
            objectName: "small"
            text: root.all ? qsTr("one_at_a_time") : qsTr("show_all")
            visible: !root.listed && root.closes
            width: Math.min(root.width, implicitWidth)
            y: frame.inRow ? (frame.travelled.rowHeight - height) / 2 : frame.besideEvent ? frame.travelled.eventY : shown.height + Theme.gap
            onActivated: root.navigation.pages.expand(root.blockIndex, !root.all)
        }
    }

    Component {
        id: list

        TimelineList {
            blockLoader: root.blockLoader
            goesOn: !root.closes
            items: root.items
        }
    }

    Component {
        id: travel

        TimelineTravel {
            besideEvent: frame.besideEvent ? frame.beside : 0
            besideRow: frame.inRow ? frame.beside : 0
            blockLoader: root.blockLoader
            items: root.items
        }
    }
}
