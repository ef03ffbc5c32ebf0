pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* A dotted way with the years in large figures, and below those that repeat with the month or the day: whoever drags along it
   or touches one travels. It reaches from side to side. Where it is longer than the screen it scrolls, and what is chosen
   stays in sight with its neighbours. */
Item {
    id: root

    required property list<var> items
    required property int current
    property bool tight: false // the page has few lines
    // The largest at which all have room beside each other, else the smallest.
    readonly property int yearSize: root.sizes.find(size => root.items.length * root.cellFor(size) <= root.width) ?? root.sizes[root.sizes.length - 1]
    readonly property list<int> sizes: root.tight ? [Theme.labelSize, Theme.bodySize] : [Theme.cardSize, Theme.labelSize]
    readonly property real longestYear: Math.max(0, ...root.items.map(item => metrics.advanceWidth(item.year)))
    readonly property real longestWithin: Math.max(0, ...root.items.map(item => letters.advanceWidth(item.withinYear)))
    readonly property int minCell: root.cellFor(root.yearSize)
    readonly property int minWidth: root.items.length * root.cellFor(root.sizes[root.sizes.length - 1]) // where none is hidden
    readonly property bool fitsWhole: root.items.length * root.minCell <= root.width
    readonly property int fitting: Math.max(1, Math.min(root.items.length, Math.floor(root.width / root.minCell)))
    readonly property int cell: root.fitsWhole ? root.minCell : Math.floor(root.width / root.fitting) // none is cut at either side while the line rests
    readonly property real pitch: root.fitsWhole && root.items.length > 1 ? (root.width - root.cell) / (root.items.length - 1) : root.cell // from one to the next
    readonly property int hidden: root.items.length - root.fitting
    readonly property int beside: root.fitting > 2 ? 1 : 0 // neighbours in sight at each side

    signal chosen(int index)

    component Words: Label {
        anchors.horizontalCenter: parent?.horizontalCenter
        lineHeight: 1
        Accessible.ignored: true
    }

    DisplayMetrics {
        id: metrics
    }

    FontMetrics {
        id: letters

        font.family: Theme.fontFamily
        font.pixelSize: 100
    }

    // How wide a place is with years of this size.
    function cellFor(size: int): int {
        return Math.max(Theme.touch, Math.ceil(Math.max(root.longestYear * size, root.longestWithin * Theme.bodySize) / 98) + 2 * Theme.tight + (Theme.compact ? 1 : 2) * Theme.gap);
    }

    // The same counted from the other end, where one reads from right to left.
    function mirrored(index: real): real {
        return root.LayoutMirroring.enabled ? root.items.length - 1 - index : index;
    }

    function xOf(index: int): real {
        return Math.round(root.mirrored(index) * root.pitch);
    }

    function within(minimum: real, value: real, maximum: real): real {
        return Math.max(minimum, Math.min(value, maximum));
    }

    // The way that is the shortest from where the line is.
    function restAt(index: int): real {
        const cellIndex = root.mirrored(index);
        const first = root.within(cellIndex - root.fitting + 1 + root.beside, Math.round(strip.contentX / root.cell), cellIndex - root.beside);
        return root.within(0, first, root.hidden) * root.cell;
    }

    // What stays marked while the line is dragged: the same, or what is in sight next to it.
    function nearest(first: int): int {
        const minimum = first > 0 ? first + root.beside : 0;
        const maximum = first + root.fitting - 1 - (first < root.hidden ? root.beside : 0);
        return root.mirrored(root.within(minimum, root.mirrored(root.current), maximum));
    }

    function rest() {
        glide.stop();
        strip.contentX = root.restAt(root.current);
    }

    function goOn() {
        glide.to = root.restAt(root.current);
        glide.restart();
    }

    function goTo(index: int) {
        if (index >= 0 && index < root.items.length) {
            root.chosen(index);
            points.itemAt(index).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitHeight: {
        let maximum = Theme.chip;
        for (let index = 0; index < points.count; index++)
            maximum = Math.max(maximum, points.itemAt(index)?.implicitHeight ?? 0);
        return maximum;
    }
    Accessible.role: Accessible.Grouping
    Component.onCompleted: root.rest()
    LayoutMirroring.onEnabledChanged: root.rest()
    onCellChanged: root.rest()
    onCurrentChanged: {
        if (Theme.accessibility.reducedMotion || Theme.showsFocus)
            root.rest();
        else if (!strip.moving)
            root.goOn();
    }

    // Asked before a date moves the focus to what follows it.
    Item {
        id: arrows

        Keys.onLeftPressed: root.goTo(root.current - (root.LayoutMirroring.enabled ? -1 : 1))
        Keys.onRightPressed: root.goTo(root.current + (root.LayoutMirroring.enabled ? -1 : 1))
    }

    Flickable {
        id: strip

        anchors.horizontalCenter: parent.horizontalCenter
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: height
        contentWidth: root.fitsWhole ? width : root.items.length * root.cell
        flickDeceleration: Theme.flickDeceleration
        flickableDirection: Flickable.HorizontalFlick
        height: root.height
        maximumFlickVelocity: Theme.fastestFlick
        pixelAligned: true
        interactive: !root.fitsWhole
        width: root.fitsWhole ? root.width : root.fitting * root.cell
        onContentXChanged: {
            if (strip.moving)
                root.chosen(root.nearest(Math.round(strip.contentX / root.cell)));
        }
        onMovementEnded: root.goOn()
        onMovementStarted: glide.stop()
        onWidthChanged: root.rest()

        // From the middle of the first to that of the last.
        Repeater {
            model: Math.max(0, Math.floor((strip.contentWidth - root.cell) / (2 * Theme.tight)))

            Rectangle {
                required property int index

                color: Colours.family.ink
                height: Theme.ring
                radius: height / 2
                width: Theme.ring
                x: root.cell / 2 + 2 * Theme.tight * index
                y: (strip.height - height) / 2
            }
        }

        Repeater {
            id: points

            model: root.items

            Pressable {
                id: point

                required property var modelData
                required property int index

                objectName: "small"
                name: point.modelData.name
                activeFocusOnTab: point.current || point.activeFocus // Qt wants the second
                checkable: true
                current: point.index === root.current
                fill: point.current ? Colours.family.ink : Colours.card
                fillPressed: point.current ? Colours.family.chosenPressed : Colours.cardPressed
                height: strip.height
                implicitHeight: label.implicitHeight + 2 * Theme.tight + point.verticalInsets
                inset: Theme.tight
                lipColour: point.current ? Colours.family.chosenLip : Colours.line
                radius: Math.min(height, Theme.chip) / 2
                role: Accessible.RadioButton
                width: root.cell
                x: root.xOf(point.index)
                Keys.forwardTo: [arrows]
                onActivated: root.chosen(point.index)

                Column {
                    id: label

                    anchors.centerIn: parent

                    Words {
                        color: point.current ? Colours.family.chosenInk : Colours.family.ink
                        font.family: Theme.displayFamily
                        font.pixelSize: root.yearSize
                        font.weight: Font.Black
                        lineHeight: 0.9
                        text: point.modelData.year
                    }

                    Words {
                        color: point.current ? Colours.family.chosenInk : Colours.family.ink
                        text: point.modelData.withinYear
                        visible: text.length > 0
                    }
                }
            }
        }
    }

    HorizontalDrag {
        id: finger

        readonly property real here: finger.centroid.position.x

        enabled: root.fitsWhole
        onHereChanged: {
            if (finger.active)
                root.chosen(root.mirrored(root.within(0, Math.round((finger.here - root.cell / 2) / root.pitch), root.items.length - 1)));
        }
    }

    NumberAnimation {
        id: glide

        duration: Theme.pageTurn
        easing.type: Easing.OutCubic
        property: "contentX"
        target: strip
    }
}
