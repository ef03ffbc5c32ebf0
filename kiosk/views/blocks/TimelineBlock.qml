pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

BlockView {
    id: root

    readonly property bool few: root.items.length <= 3
    property bool all: false

    Loader {
        anchors.left: parent.left
        sourceComponent: root.few || root.all ? list : travel
        width: Math.min(root.width, Theme.measure)
    }

    PillButton {
        anchors.left: parent.left
        icon: root.all ? "milestone" : "list"
        leastHeight: Theme.chip
        objectName: "small"
        text: root.all ? qsTr("one_at_a_time") : qsTr("show_all")
        visible: !root.few
        width: Math.min(root.width, implicitWidth)
        onActivated: root.all = !root.all
    }

    Component {
        id: list

        TimelineList {
            holder: root.holder
            items: root.items
        }
    }

    Component {
        id: travel

        TimelineTravel {
            holder: root.holder
            items: root.items
        }
    }
}
