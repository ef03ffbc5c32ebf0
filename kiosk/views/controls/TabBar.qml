pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The tabs, each as wide as its words ask. */
Row {
    id: root

    required property Place place
    readonly property real wanted: {
        let sum = 0;
        for (let index = 0; index < tabs.count; index++) {
            const tab = tabs.itemAt(index);
            sum += tab ? tab.implicitWidth : 0;
        }
        return sum + (tabs.count - 1) * root.spacing;
    }
    readonly property real spare: (root.width - root.wanted) / Math.max(1, tabs.count)
    readonly property real tallest: {
        let most = Theme.touch;
        for (let index = 0; index < tabs.count; index++) {
            const tab = tabs.itemAt(index);
            most = Math.max(most, tab ? tab.implicitHeight : 0);
        }
        return most;
    }

    spacing: Theme.tight
    Accessible.role: Accessible.PageTabList

    Repeater {
        id: tabs

        model: root.place.tabs

        Pressable {
            id: tab

            required property string title
            required property string icon
            required property int index
            readonly property color ink: tab.current ? Theme.accentInk : Theme.accent

            name: tab.title
            current: tab.index === root.place.tabIndex
            checkable: true
            fill: tab.current ? Theme.accent : Theme.card
            fillPressed: tab.current ? Theme.accentPressed : Theme.pressed
            height: root.tallest
            implicitHeight: words.implicitHeight + Theme.icon + 2 * Theme.tight
            implicitWidth: natural.advanceWidth + 2 * Theme.gap
            outline: tab.current ? Theme.accent : Theme.controlLine
            role: Accessible.PageTab
            width: Math.floor(tab.implicitWidth + root.spare)
            onActivated: root.place.openTab(tab.index)

            TextMetrics {
                id: natural

                font: words.font
                text: tab.title
            }

            Icon {
                anchors.bottom: words.top
                anchors.horizontalCenter: parent.horizontalCenter
                color: tab.ink
                name: tab.icon
            }

            Label {
                id: words

                anchors.bottom: parent.bottom
                anchors.bottomMargin: (parent.height - Theme.icon - implicitHeight) / 2
                anchors.left: parent.left
                anchors.right: parent.right
                color: tab.ink
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.05
                text: tab.title
                Accessible.ignored: true
            }
        }
    }
}
