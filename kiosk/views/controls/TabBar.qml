pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* Home and the tabs, each a tile in the tint of its family and as wide as its words ask; the one that is open has the full
   colour. All have their names, in the size of the text that was chosen. Where room is short, the icons stand above the words, or
   on small screens the words alone; then in two rows where the screen is tall; then the words become smaller, down to the usual
   size; then in two rows; and at the very last only the one that is open has its name, beside the icons of the others. */
Flow {
    id: root

    required property Navigation navigation
    property int minHeight: Theme.touch
    readonly property real preferredWidth: root.sum(tab => tab.besideWidth)
    readonly property real stackedPreferredWidth: root.widest(Theme.bodySize, 1)
    readonly property bool iconsAbove: !Theme.small && !root.iconsAlone && root.preferredWidth > root.width
    readonly property bool wordsAlone: Theme.small && !root.iconsAlone && root.preferredWidth > root.width
    readonly property bool iconsAlone: root.fitting === 0
    readonly property int textSize: root.fitting > 0 ? root.fitting : Theme.bodySizeOf(0)
    // The size at which all names have room, or 0; and in how many rows.
    readonly property int fitting: root.lines > 0 ? root.sizeIn(root.lines) : 0
    readonly property int lines: {
        if (root.widest(Theme.bodySize, 1) <= root.width)
            return 1;
        if (Theme.tall && root.widest(Theme.bodySize, 2) <= root.width)
            return 2;
        return [1, 2].find(lines => root.sizeIn(lines) > 0) ?? 0;
    }
    readonly property int second: root.lines === 2 ? root.splitAt(root.textSize) : tabs.count // begins the second row
    readonly property int lineHeight: Math.ceil(root.reduce((maximum, tab) => Math.max(maximum, tab.implicitHeight), root.minHeight))
    readonly property int tallest: Math.max(1, root.lines) * root.lineHeight

    function reduce(step: var, start: real, from = 0, to = tabs.count): real {
        let result = start;
        for (let index = from; index < to; index++) {
            const tab = tabs.itemAt(index);
            result = tab ? step(result, tab) : result;
        }
        return result;
    }

    function sum(width: var, from = 0, to = tabs.count): real {
        return root.reduce((total, tab) => total + width(tab), 0, from, to);
    }

    // How wide the widest row is with words of this size.
    function widest(size: int, lines: int): real {
        const width = tab => tab.namedWidth(size);
        const second = lines > 1 ? root.splitAt(size) : tabs.count;
        return Math.max(root.sum(width, 0, second), root.sum(width, second));
    }

    // The tab with which the second row begins where both are as even as can be.
    function splitAt(size: int): int {
        const width = tab => tab.namedWidth(size);
        let best = 0, minimum = Infinity;
        for (let index = 1; index < tabs.count; index++) {
            const maximum = Math.max(root.sum(width, 0, index), root.sum(width, index));
            if (maximum < minimum) {
                best = index;
                minimum = maximum;
            }
        }
        return best;
    }

    // The largest size at which all names have room in so many rows, or 0.
    function sizeIn(lines: int): int {
        for (let size = Theme.bodySize; size >= Theme.bodySizeOf(0); size--) {
            if (root.widest(size, lines) <= root.width)
                return size;
        }
        return 0;
    }

    // What is left of a row for each of its tabs.
    function spare(from: int, to: int): real {
        return Math.max(0, root.width - root.sum(tab => tab.minWidth, from, to)) / Math.max(1, to - from);
    }

    readonly property real spareOfFirst: root.spare(0, root.second)
    readonly property real spareOfSecond: root.spare(root.second, tabs.count)

    FontMetrics {
        id: letters

        font.family: Theme.fontFamily
        font.pixelSize: 100
        font.weight: Font.Bold
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
            readonly property color contentColor: tab.home ? (tab.current ? Colours.chosenInk : Colours.ink) : !tab.current ? tab.family.tileIcon : tab.pressed ? tab.family.chosenPressedInk : tab.family.chosenInk
            readonly property bool named: !root.iconsAlone || tab.current
            readonly property bool pictured: !root.wordsAlone && !(root.iconsAlone && tab.current)
            readonly property real advance: letters.advanceWidth(tab.title) / 100 // for each pixel of its size
            readonly property real beside: root.iconsAbove || !tab.named || !tab.pictured ? 0 : Theme.icon + Theme.tight
            readonly property real besideWidth: tab.namedWidth(Theme.bodySize) + Theme.icon + Theme.tight
            readonly property real minWidth: !tab.named ? Theme.touch : root.iconsAlone ? Math.min(tab.namedWidth(root.textSize), root.width - (tabs.count - 1) * Theme.touch) : tab.namedWidth(root.textSize) + tab.beside

            function namedWidth(size: int): real {
                return Math.max(Theme.touch, Math.ceil(tab.advance * size) + 2 * (Theme.small ? Theme.tight : Theme.gap) + 2 * tab.inset);
            }

            name: tab.title
            activeFocusOnTab: !tab.home || !tab.current || tab.activeFocus // nothing leads from Home to Home; Qt wants the last
            current: tab.index - 1 === root.navigation.tabIndex
            checkable: true
            fill: tab.home ? (tab.current ? Colours.chosen : Colours.well) : tab.current ? tab.family.chosen : tab.family.tile
            fillPressed: tab.home ? (tab.current ? Colours.chosen : Colours.line) : tab.current ? tab.family.chosenPressed : tab.family.tilePressed
            height: root.lineHeight
            implicitHeight: !tab.named ? 0 : label.implicitHeight + (root.iconsAbove ? picture.height : 0) + 2 * (Theme.small ? 0 : Theme.tight) + 2 * tab.inset
            inset: Theme.inset
            objectName: Theme.small ? "small" : ""
            raised: false
            role: Accessible.PageTab
            width: Math.floor(tab.minWidth + (tab.index < root.second ? root.spareOfFirst : root.spareOfSecond))
            onActivated: root.navigation.openFromBar(tab.index)

            Item {
                anchors.centerIn: parent
                height: root.iconsAbove ? picture.height + label.implicitHeight : Math.max(picture.height, label.implicitHeight)
                width: !tab.named ? picture.width : Math.min(parent.width - Theme.tight, Math.ceil(label.implicitWidth) + tab.beside)

                Icon {
                    id: picture

                    color: tab.contentColor
                    name: !tab.pictured ? "" : tab.home ? "house" : tab.icon
                    size: root.iconsAbove ? Theme.smallIcon : Math.min(Theme.icon, root.minHeight - tab.verticalInsets)
                    x: root.iconsAbove ? (parent.width - width) / 2 : tab.LayoutMirroring.enabled ? parent.width - width : 0
                    y: root.iconsAbove ? 0 : (parent.height - height) / 2
                }

                Label {
                    id: label

                    anchors.left: parent.left
                    anchors.leftMargin: tab.beside
                    anchors.right: parent.right
                    color: tab.contentColor
                    font.pixelSize: root.textSize
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.05
                    text: tab.title
                    visible: tab.named
                    y: root.iconsAbove ? picture.height : (parent.height - height) / 2
                    Accessible.ignored: true
                }
            }
        }
    }
}
