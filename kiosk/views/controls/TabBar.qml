pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The tabs, each as wide as its words ask. Where room is short, the icons stand above the words. */
Row {
    id: root

    required property Navigation navigation
    readonly property real wanted: root.sum(tab => tab.implicitWidth)
    readonly property bool iconsAbove: root.wanted > root.width
    readonly property real spare: (root.width - root.sum(tab => tab.leastWidth)) / Math.max(1, tabs.count)
    readonly property real tallest: root.reduce((most, tab) => Math.max(most, tab.implicitHeight), Theme.touch)

    function reduce(step: var, start: real): real {
        let result = start;
        for (let index = 0; index < tabs.count; index++) {
            const tab = tabs.itemAt(index);
            result = tab ? step(result, tab) : result;
        }
        return result;
    }

    function sum(width: var): real {
        return root.reduce((total, tab) => total + width(tab), 0);
    }

    Accessible.ignored: !root.enabled
    Accessible.role: Accessible.PageTabList

    Repeater {
        id: tabs

        model: root.navigation.tabs

        Pressable {
            id: tab

            required property string title
            required property string icon
            required property int index
            readonly property color contentColor: tab.current ? Theme.accentText : Theme.accent
            readonly property real beside: root.iconsAbove ? 0 : Theme.icon + Theme.gap / 2
            readonly property real wordsWidth: Math.ceil(words.implicitWidth) + 2 * Theme.gap
            readonly property real leastWidth: Math.max(Theme.touch, tab.wordsWidth + tab.beside)

            name: tab.title
            current: tab.index === root.navigation.tabIndex
            checkable: true
            fill: tab.current ? Theme.accent : Theme.card
            fillPressed: tab.current ? Theme.accentPressed : Theme.pressed
            height: root.tallest
            implicitHeight: words.implicitHeight + (root.iconsAbove ? picture.height : 0) + 2 * Theme.tight
            implicitWidth: Math.max(Theme.touch, tab.wordsWidth + Theme.icon + Theme.gap / 2)
            inset: Theme.inset
            outline: tab.current ? Theme.accent : Theme.controlLine
            role: Accessible.PageTab
            width: Math.floor(tab.leastWidth + root.spare)
            onActivated: root.navigation.openTab(tab.index)

            Item {
                anchors.centerIn: parent
                height: root.iconsAbove ? picture.height + words.height : Math.max(picture.height, words.height)
                width: Math.min(parent.width - 2 * Theme.tight, Math.ceil(words.implicitWidth) + tab.beside)

                Icon {
                    id: picture

                    color: tab.contentColor
                    name: tab.icon
                    size: root.iconsAbove ? Theme.smallIcon : Theme.icon
                    x: root.iconsAbove ? (parent.width - width) / 2 : tab.LayoutMirroring.enabled ? parent.width - width : 0
                    y: root.iconsAbove ? 0 : (parent.height - height) / 2
                }

                Label {
                    id: words

                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.leftMargin: tab.beside
                    anchors.right: parent.right
                    color: tab.contentColor
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.05
                    text: tab.title
                    Accessible.ignored: true
                }
            }
        }
    }
}
