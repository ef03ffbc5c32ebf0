pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* A line through values in time, in true proportion. Numbers and dates stand at their points where they have room; dates that
   have none in the first line may have it in a second. */
Item {
    id: root

    required property list<var> items
    required property string trend // a few words: `Almost ×4 since 2024`
    required property string trendName
    required property BlockLoader blockLoader
    property color ground: Colours.ground // on which it lies
    property real extraHeight: 0 // so much higher it is than it must be
    property bool named: true // whether its points tell what they are, where nothing else does
    readonly property real dot: Theme.space(5)
    readonly property int stroke: Math.max(2, Theme.space(1.5))
    readonly property real monolith: trendLabel.visible && root.headroom > root.usualHeadroom ? trendLabel.height : 0 // below it nothing is parted
    // Where a page is low, what is drawn takes no more than one.
    readonly property real maximum: root.blockLoader.pageHeight - root.usualHeadroom - root.dot / 2 - Theme.gap - 2 * Theme.tight - 2 * root.dateHeight
    readonly property real usualDepth: Math.round(Math.max(Theme.bodySize, Math.min(Theme.bodySize * (Theme.compact ? 4.5 : 4.8), root.maximum)))
    readonly property real depth: root.usualDepth + root.extraHeight // from the largest value down to 0
    // What it tells stands over its lower end, or above all of it.
    readonly property bool rises: root.items[0].length <= root.items[root.items.length - 1].length
    readonly property real usualHeadroom: Math.round(Theme.cardSize * 1.7)
    readonly property real usualClearance: Math.min(...[trendLabel, ...root.numbered.map(index => numbers.itemAt(index))].map(label => root.usualTop(label)))
    readonly property real headroom: root.usualHeadroom + (trendLabel.visible && root.usualClearance < trendLabel.height ? trendLabel.height + Theme.tight : 0)
    readonly property list<point> points: root.items.map(item => Qt.point(root.across(item.at), root.headroom + root.depth * (1 - item.length)))
    readonly property list<real> numberStarts: root.startsOf(numbers)
    readonly property list<real> dateStarts: root.startsOf(dates)
    readonly property list<int> numbered: root.labelsWithRoom(numbers, [])
    readonly property list<int> dated: root.labelsWithRoom(dates, [])
    readonly property list<int> datedBelow: root.labelsWithRoom(dates, root.dated)
    readonly property real dateHeight: dates.count > 0 ? dates.itemAt(0)?.height ?? 0 : 0
    readonly property bool complete: [root.numbered.length, root.dated.length + root.datedBelow.length].every(count => count === root.items.length)

    function across(at: real): real {
        const way = root.LayoutMirroring.enabled ? 1 - at : at;
        return root.dot / 2 + way * (root.width - root.dot);
    }

    function startOf(index: int, width: real): real {
        return Math.max(0, Math.min(root.across(root.items[index].at) - width / 2, root.width - width));
    }

    // A label gives way to the one before it as long as it still begins or ends at its point.
    function startsOf(labels: Repeater): var {
        const starts = [];
        for (let index = 0; index < labels.count; index++) {
            const width = labels.itemAt(index)?.width ?? 0;
            const point = root.across(root.items[index].at);
            const usual = root.startOf(index, width);
            const before = starts[index - 1] ?? usual;
            const free = root.LayoutMirroring.enabled ? before - Theme.gap - width : before + (labels.itemAt(index - 1)?.width ?? 0) + Theme.gap;
            const moved = root.LayoutMirroring.enabled ? Math.min(usual, free) : Math.max(usual, free);
            const holds = index > 0 && moved >= 0 && moved + width <= root.width && moved <= point + root.dot / 2 && point - root.dot / 2 <= moved + width;
            starts.push(holds ? moved : usual);
        }
        return starts;
    }

    // How high the line reaches between two places, from 0 to 1.
    function peak(from: real, to: real): real {
        let maximum = 0;
        for (let index = 0; index < root.items.length; index++) {
            const x = root.across(root.items[index].at), length = root.items[index].length;
            if (x >= from && x <= to)
                maximum = Math.max(maximum, length);
            const next = root.items[index + 1];
            for (const edge of next ? [from, to] : []) {
                const part = (edge - x) / (root.across(next.at) - x);
                if (part >= 0 && part <= 1)
                    maximum = Math.max(maximum, length + part * (next.length - length));
            }
        }
        return maximum;
    }

    function lineTop(from: real, to: real): real {
        return root.headroom + root.depth * (1 - root.peak(from, to));
    }

    // How much is free above the line, or above a number at it, where it stands over the words of what it tells.
    function usualTop(label: Item): real {
        if (!label || label.x >= trendLabel.x + trendLabel.width + Theme.tight || label.x + label.width + Theme.tight <= trendLabel.x)
            return Infinity;
        const above = label === trendLabel ? 0 : label.height + Theme.hairline;
        return root.usualHeadroom + root.usualDepth * (1 - root.peak(label.x - root.dot / 2, label.x + label.width + root.dot / 2)) - root.dot / 2 - above;
    }

    // Which labels show in a line so that none touches another, but for those of the line above: the last, the first, the
    // highest, then the others.
    function labelsWithRoom(labels: Repeater, above: list<int>): var {
        if (labels.count < root.items.length)
            return [];
        const heights = root.items.map(item => item.length);
        const highest = heights.indexOf(Math.max(...heights));
        const order = [root.items.length - 1, 0, highest, ...root.items.keys()];
        const kept = [];
        for (const index of order) {
            const label = labels.itemAt(index);
            const free = other => label.x + label.width + Theme.gap <= labels.itemAt(other).x || labels.itemAt(other).x + labels.itemAt(other).width + Theme.gap <= label.x;
            if (label && !above.includes(index) && !kept.includes(index) && kept.every(free))
                kept.push(index);
        }
        return kept;
    }

    implicitHeight: root.headroom + root.depth + root.dot / 2 + Theme.tight + root.dateHeight * (root.datedBelow.length > 0 ? 2 : 1)

    Repeater {
        model: 4

        Rectangle {
            required property int index

            color: Colours.line
            height: Theme.hairline
            width: root.width
            y: Math.round(root.headroom + root.depth * index / 4)
        }
    }

    // What lies below the line, part by part: a tilted field of which no more is seen than between two points.
    Repeater {
        model: root.items.length - 1

        Item {
            id: area

            required property int index
            readonly property point first: root.points[root.LayoutMirroring.enabled ? area.index + 1 : area.index]
            readonly property point last: root.points[root.LayoutMirroring.enabled ? area.index : area.index + 1]

            clip: true
            height: root.headroom + root.depth
            width: area.last.x - area.first.x
            x: area.first.x

            Rectangle {
                antialiasing: true
                color: Colours.family.tile
                height: 2 * area.height
                rotation: Math.atan2(area.last.y - area.first.y, area.width) * 180 / Math.PI
                transformOrigin: Item.Top
                width: 4 * (area.width + area.height)
                x: (area.width - width) / 2
                y: (area.first.y + area.last.y) / 2
            }
        }
    }

    Rectangle {
        color: Colours.ink
        height: Theme.border
        width: root.width
        y: root.headroom + root.depth
    }

    // Not a Shape: where there is no graphics card, Qt draws it over everything else.
    Repeater {
        model: root.items.length - 1

        Rectangle {
            required property int index
            readonly property point from: root.points[index]
            readonly property point to: root.points[index + 1]

            antialiasing: true
            color: Colours.family.ink
            height: root.stroke
            rotation: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
            transformOrigin: Item.Center
            width: Math.hypot(to.x - from.x, to.y - from.y)
            x: (from.x + to.x - width) / 2
            y: (from.y + to.y - height) / 2
        }
    }

    Repeater {
        model: root.items

        Rectangle {
            required property var modelData
            required property int index

            objectName: "point"
            border.color: root.ground
            border.width: Theme.border * 2
            color: Colours.family.ink
            height: root.dot
            radius: height / 2
            width: root.dot
            x: root.points[index].x - root.dot / 2
            y: root.points[index].y - root.dot / 2
            Accessible.ignored: !root.named || !enabled
            Accessible.name: modelData.spokenText
            Accessible.role: Accessible.StaticText
        }
    }

    // Numbers keep clear of the lines behind them.
    Repeater {
        model: root.items

        Rectangle {
            required property int index
            readonly property Item over: index < numbers.count ? numbers.itemAt(index) : null

            color: root.ground
            height: over?.height ?? 0
            visible: over?.visible ?? false
            width: over?.width ?? 0
            x: over?.x ?? 0
            y: over?.y ?? 0
        }
    }

    Repeater {
        id: numbers

        model: root.items

        Label {
            required property var modelData
            required property int index
            readonly property bool last: index === root.items.length - 1

            objectName: "number"
            color: last ? Colours.family.ink : Colours.ink
            font.family: last ? Theme.displayFamily : Theme.fontFamily
            font.pixelSize: last ? Theme.cardSize : Theme.bodySize
            font.weight: last ? Font.Black : Font.Bold
            lineHeight: 1
            text: modelData.value
            visible: root.numbered.includes(index)
            x: root.numberStarts[index] ?? root.startOf(index, width)
            y: root.lineTop(x - root.dot / 2, x + width + root.dot / 2) - height - root.dot / 2 - Theme.hairline
            Accessible.ignored: true
        }
    }

    ChartTrend {
        id: trendLabel

        accessibleName: root.trendName
        trend: root.trend
        blockLoader: root.blockLoader
        maximumWidth: root.width
        x: root.rises === root.LayoutMirroring.enabled ? root.width - width : 0
    }

    Repeater {
        id: dates

        model: root.items

        Label {
            required property var modelData
            required property int index
            readonly property bool below: root.datedBelow.includes(index)

            objectName: "date"
            color: Colours.muted
            lineHeight: 1
            text: modelData.date
            visible: below || root.dated.includes(index)
            x: root.dateStarts[index] ?? root.startOf(index, width)
            y: root.headroom + root.depth + root.dot / 2 + Theme.tight + (below ? root.dateHeight : 0)
            Accessible.ignored: true
        }
    }
}
