pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* What every page offers: the sections on small screens, the search, help, and the way out. The buttons share the width. Where there is no room for all their
   words, the icons stand alone. */
Row {
    id: root

    required property Kiosk kiosk
    required property real room
    readonly property list<PillButton> tools: [sections, search, help, take, access, leave].filter(tool => tool.offered)
    readonly property bool crowded: root.tools.reduce((sum, tool) => sum + tool.wordyWidth, 0) > root.room
    readonly property real wanted: root.tools.reduce((sum, tool) => sum + tool.implicitWidth, 0)
    readonly property real spare: Math.max(0, (root.width - root.wanted) / Math.max(1, root.tools.length))

    signal sectionsWanted
    signal accessWanted
    signal searchWanted

    component Tool: PillButton {
        property bool offered: true

        iconAbove: Theme.compact
        iconAlone: root.crowded
        inset: Theme.inset
        visible: offered
        wordAlone: Theme.squeezed && Theme.enlargement > 1 && !root.crowded
        width: Math.floor(implicitWidth + root.spare)
    }

    Tool {
        id: sections

        icon: "list"
        offered: Theme.compact
        text: qsTr("sections")
        onActivated: root.sectionsWanted()
    }

    Tool {
        id: search

        icon: "search"
        text: qsTr("search")
        onActivated: root.searchWanted()
    }

    Tool {
        id: help

        icon: "life-buoy"
        offered: root.kiosk.exhibit.help.length > 0
        text: qsTr("help")
        onActivated: root.kiosk.place.openLink(root.kiosk.exhibit.help)
    }

    Tool {
        id: take

        icon: "qr-code"
        offered: !Theme.dense
        text: qsTr("take_away")
        onActivated: root.kiosk.place.takeAway("")
    }

    Tool {
        id: access

        icon: "accessibility"
        text: qsTr("access")
        onActivated: root.accessWanted()
    }

    Tool {
        id: leave

        icon: "log-out"
        text: qsTr("leave")
        onActivated: root.kiosk.visit.end()
    }
}
