pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property bool listed: root.whole <= 3 || Theme.fewLines // there is nothing to choose
    readonly property bool all: root.block.all ?? false

    used: Math.min(root.width, Theme.lineLength)
    cutsBetween: (shown.item as TimelineList)?.cutsBetween ?? null

    // What changes between one and all stands in the row of the line, beside what is read or within its width, else below.
    Item {
        id: frame

        readonly property TimelineTravel travelled: shown.item as TimelineTravel
        readonly property real sideways: Math.max(0, choice.implicitWidth + Theme.gap - (root.width - shown.width))
        readonly property bool together: frame.travelled !== null && frame.travelled.leastRow + frame.sideways <= shown.width

        anchors.left: parent.left
        height: frame.together ? shown.height : choice.visible ? choice.y + choice.height : shown.height
        width: root.width

        Loader {
            id: shown

            anchors.left: parent.left
            sourceComponent: root.listed || root.all ? list : travel
            width: Math.min(root.width, Theme.lineLength)
        }

        PillButton {
            id: choice

            anchors.left: frame.together ? shown.right : parent.left
            anchors.leftMargin: frame.together ? Theme.gap - frame.sideways : 0
            icon: root.all ? "milestone" : "list"
            leastHeight: Theme.chip
            objectName: "small"
            text: root.all ? qsTr("one_at_a_time") : qsTr("show_all")
            visible: !root.listed && root.closes
            width: Math.min(root.width, implicitWidth)
            y: frame.together ? shown.height - (Theme.touch + height) / 2 : shown.height + Theme.gap
            onActivated: root.navigation.pages.expand(root.blockIndex, !root.all)
        }
    }

    Component {
        id: list

        TimelineList {
            blockLoader: root.blockLoader
            items: root.items
        }
    }

    Component {
        id: travel

        TimelineTravel {
            aside: frame.together ? frame.sideways : 0
            blockLoader: root.blockLoader
            items: root.items
        }
    }
}
