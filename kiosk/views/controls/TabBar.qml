pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* Home and the tabs, each a tile in the tint of its family and as wide as its words ask; the one that is open has the full
   colour. Where room is short, the icons stand above the words, or on small screens the words alone; where it is shorter
   still, the icons alone. */
Row {
    id: root

    required property Navigation navigation
    property int leastHeight: Theme.touch
    readonly property real wanted: root.sum(tab => tab.besideWidth)
    readonly property real stackedWanted: root.sum(tab => Math.max(Theme.touch, tab.wordsWidth))
    readonly property bool iconsAlone: root.stackedWanted > root.width
    readonly property bool iconsAbove: !Theme.small && !root.iconsAlone && root.wanted > root.width
    readonly property bool wordsAlone: Theme.small && !root.iconsAlone && root.wanted > root.width
    readonly property real spare: (root.width - root.sum(tab => tab.leastWidth)) / Math.max(1, tabs.count)
    readonly property real tallest: root.reduce((most, tab) => Math.max(most, tab.implicitHeight), root.leastHeight)

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

        model: root.navigation.bar

        Pressable {
            id: tab

            required property string title
            required property string icon
            required property int index
            readonly property bool home: tab.index === 0
            readonly property Family family: Colours.familyOf(tab.index - 1)
            readonly property color contentColor: tab.home ? (tab.current ? Colours.chosenInk : Colours.ink) : !tab.current ? tab.family.tileSign : tab.pressed ? tab.family.chosenPressedInk : tab.family.chosenInk
            readonly property real beside: root.iconsAbove || root.wordsAlone || root.iconsAlone ? 0 : Theme.icon + Theme.tight
            readonly property real wordsWidth: Math.ceil(words.implicitWidth) + 2 * (Theme.small ? Theme.tight : Theme.gap) + 2 * tab.inset
            readonly property real besideWidth: Math.max(Theme.touch, tab.wordsWidth + Theme.icon + Theme.tight)
            readonly property real leastWidth: root.iconsAlone ? Theme.touch : Math.max(Theme.touch, tab.wordsWidth + tab.beside)

            name: tab.title
            activeFocusOnTab: !tab.home || !tab.current || tab.activeFocus // nothing leads from Home to Home; Qt wants the last
            current: tab.index - 1 === root.navigation.tabIndex
            checkable: true
            fill: tab.home ? (tab.current ? Colours.chosen : Colours.well) : tab.current ? tab.family.chosen : tab.family.tile
            fillPressed: tab.home ? (tab.current ? Colours.chosen : Colours.line) : tab.current ? tab.family.chosenPressed : tab.family.tilePressed
            height: root.tallest
            implicitHeight: root.iconsAlone ? 0 : words.implicitHeight + (root.iconsAbove ? picture.height : 0) + 2 * Theme.tight + 2 * tab.inset
            inset: Theme.inset
            objectName: Theme.small ? "small" : ""
            raised: false
            role: Accessible.PageTab
            width: Math.floor(tab.leastWidth + root.spare)
            onActivated: root.navigation.openFromBar(tab.index)

            Item {
                anchors.centerIn: parent
                height: root.iconsAbove ? picture.height + words.implicitHeight : Math.max(picture.height, words.implicitHeight)
                width: root.iconsAlone ? picture.width : Math.min(parent.width - Theme.tight, Math.ceil(words.implicitWidth) + tab.beside)

                Icon {
                    id: picture

                    color: tab.contentColor
                    name: root.wordsAlone ? "" : tab.home ? "house" : tab.icon
                    size: root.iconsAbove ? Theme.smallIcon : Math.min(Theme.icon, root.leastHeight - tab.around)
                    x: root.iconsAbove ? (parent.width - width) / 2 : tab.LayoutMirroring.enabled ? parent.width - width : 0
                    y: root.iconsAbove ? 0 : (parent.height - height) / 2
                }

                Label {
                    id: words

                    anchors.left: parent.left
                    anchors.leftMargin: tab.beside
                    anchors.right: parent.right
                    color: tab.contentColor
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.05
                    text: tab.title
                    visible: !root.iconsAlone
                    y: root.iconsAbove ? picture.height : (parent.height - height) / 2
                    Accessible.ignored: true
                }
            }
        }
    }
}
