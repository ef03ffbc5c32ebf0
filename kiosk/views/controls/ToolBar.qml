pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* What every page offers: the search, listening, help, how to see and hear, and the way out; and, while a voice reads, what
   steers it. Each is an icon over its word; on small screens beside it. Where there is no room for all their words, the
   icons stand alone. */
Row {
    id: root

    required property Kiosk kiosk
    required property real room
    readonly property Listening listening: root.kiosk.listening
    readonly property list<Tool> all: [sections, search, listen, again, slower, help, languages, access, leave]
    readonly property list<Tool> usual: root.all.filter(tool => tool.usual)
    readonly property list<Tool> steering: root.all.filter(tool => tool.steering)
    readonly property bool stacked: !Theme.small || root.widest(tool => tool.besideWidth) > root.room
    readonly property bool iconsOnly: root.widest(tool => root.stacked && !Theme.small ? tool.stackedWidth : tool.wordsAloneWidth) > root.room
    // The same for both, so that nothing moves when a voice begins to read.
    readonly property real preferredWidth: root.widest(tool => tool.implicitWidth)
    readonly property list<Tool> tools: root.listening.reading ? root.steering : root.usual
    readonly property real spare: Math.max(0, (root.width - root.widthOf(root.tools, tool => tool.implicitWidth)) / Math.max(1, root.tools.length))

    function widthOf(tools: var, width: var): real {
        return tools.reduce((sum, tool) => sum + width(tool), 0);
    }

    function widest(width: var): real {
        return Math.max(root.widthOf(root.usual, width), root.widthOf(root.steering, width));
    }

    component Tool: PillButton {
        property bool usual: true
        property bool steering: root.listening.offered
        readonly property real wordsAloneWidth: Math.max(Theme.touch, wordsWidth + 2 * (Theme.tight + inset))

        fill: current ? family.chosen : "transparent"
        iconAbove: root.stacked && !Theme.small
        iconAlone: root.iconsOnly
        contentColor: current ? family.chosenInk : Colours.ink
        inset: Theme.inset
        minHeight: Theme.touch
        objectName: Theme.small ? "small" : ""
        outline: Colours.outline
        raised: false
        space: Theme.small ? 0 : Theme.tight
        visible: root.listening.reading ? steering : usual
        width: Math.floor(implicitWidth + root.spare)
        wordAlone: root.stacked && Theme.small && !root.iconsOnly
    }

    Tool {
        id: sections

        icon: "list"
        steering: false
        text: qsTr("sections")
        usual: Theme.sizeClass === Theme.Squeezed // where the tabs have no room
        onActivated: root.kiosk.panels.open("sections")
    }

    Tool {
        id: search

        icon: "search"
        steering: false
        text: qsTr("search")
        onActivated: root.kiosk.panels.open("search")
    }

    Tool {
        id: listen

        icon: root.listening.reading ? "square" : "volume-2"
        text: root.listening.reading ? qsTr("stop_listening") : qsTr("listen")
        usual: false // a page has it at its head
        onActivated: {
            if (root.listening.reading)
                root.listening.stop();
            else
                root.listening.listen();
        }
    }

    Tool {
        id: again

        icon: "rotate-ccw"
        text: qsTr("listen_again")
        usual: false
        onActivated: root.listening.again()
    }

    Tool {
        id: slower

        checkable: true
        current: root.listening.slow
        icon: "turtle"
        role: Accessible.CheckBox
        text: qsTr("slower")
        usual: false
        onActivated: root.listening.changePace()
    }

    Tool {
        id: help

        icon: "life-buoy"
        steering: false
        text: qsTr("help")
        usual: root.kiosk.exhibit.help.length > 0
        onActivated: root.kiosk.navigation.openLink(root.kiosk.exhibit.help)
    }

    Tool {
        id: languages

        icon: "languages"
        name: qsTr("languages") + ": " + root.kiosk.exhibit.languageName
        text: root.kiosk.exhibit.languageName
        usual: Theme.small && root.kiosk.exhibit.languages.rowCount() > 1
        onActivated: root.kiosk.panels.open("languages")
    }

    Tool {
        id: access

        icon: "accessibility"
        text: qsTr("access")
        onActivated: root.kiosk.panels.open("accessibility")
    }

    Tool {
        id: leave

        icon: "log-out"
        text: qsTr("leave")
        onActivated: root.kiosk.leftVisit.leave()
    }
}
