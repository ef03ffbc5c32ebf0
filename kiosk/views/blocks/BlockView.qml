import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* What the view of every kind of block begins with: the block, its place, its small title. */
Column {
    id: root

    readonly property BlockLoader blockLoader: root.parent as BlockLoader
    readonly property var block: root.blockLoader.block
    readonly property int blockIndex: root.blockLoader.index
    readonly property Navigation navigation: root.blockLoader.navigation
    readonly property Listening listening: root.blockLoader.listening
    readonly property Playback playback: root.blockLoader.playback
    property bool titleAbove: true
    property Component header: null // stands above the title
    readonly property list<var> items: root.block.items ?? []
    // Where all items have the same date and source, they are told once.
    readonly property bool factsShared: root.block.factsShared ?? root.shareFacts(root.items)
    // Where it is larger than a page, it shows some of its items: from which on, of how many,
    // and whether the first and the last are among them.
    readonly property int firstItem: root.block.firstItem ?? 0
    readonly property int itemCount: root.block.itemCount ?? root.items.length
    readonly property bool opens: root.block.opens ?? true
    readonly property bool closes: root.block.closes ?? true
    readonly property var sharedFact: root.factsShared && root.closes ? root.items[0] ?? {} : {} // told below all items
    property real used: root.width // so much of the width is taken
    property real grown: 0 // so much higher it is than it must be: it fills its page
    property real repeated: 0 // so high is what is told again above each of its parts
    property Repeater breaksBetween: null // the repeater between whose items it can be cut
    property Item leading: root.header ? above : null // and below this, if it can stand on a page alone

    function shareFacts(items: list<var>): bool {
        return items.length > 1 && items.every(item => ["source", "asOf", "confirmed", "fallback"].every(key => item[key] === items[0][key]));
    }

    // Returns where it can be cut, as `BreakPoint` of the models: what is above ends, what is below begins, its first item, and
    // what is told again there.
    function breakPoints(): var {
        const breakPoints = [];
        let bottom = root.leading ? root.leading.y + root.leading.height : 0;
        for (let index = 0; index < (root.breaksBetween?.count ?? 0); index++) {
            const item = root.breaksBetween.itemAt(index);
            const top = item.mapToItem(root, 0, 0).y;
            if (index === 0 && root.leading)
                breakPoints.push([bottom + root.bottomPadding, bottom + root.spacing, 0, root.topPadding + root.repeated]);
            else if (index > 0 && top > bottom - 1)
                breakPoints.push([bottom + root.bottomPadding, top, root.firstItem + index, root.topPadding + root.repeated]);
            bottom = Math.max(bottom, top + item.height);
        }
        return breakPoints;
    }

    // Returns its lines and pictures, as `Monolith` of the models; nothing where it is so low that it is one itself.
    function monoliths(): var {
        return root.height > root.blockLoader.pageHeight / 2 ? root.monolithsIn(root) : [];
    }

    // Returns from where to where all lines and pictures in an item reach, and whether they are a title. What takes less
    // than a page is seldom parted.
    function monolithsIn(item: Item): var {
        const maximum = root.blockLoader.pageHeight;
        const found = [];
        for (const child of item.visibleChildren) {
            const top = child.mapToItem(root, 0, 0).y;
            const unbreakable = child instanceof Pressable || child instanceof Image || child.clip || (root.holdsItem(child) && child.height < maximum * 0.75);
            if (child.opacity === 0 || child.height <= 0)
                continue;
            if (child instanceof Text) {
                const step = child.contentHeight / Math.max(1, child.lineCount);
                const begin = top + (child.verticalAlignment === Text.AlignVCenter ? (child.height - child.contentHeight) / 2 : child.topPadding);
                for (let line = 0; line < child.lineCount; line++)
                    found.push([begin + line * step, begin + line * step + step / child.lineHeight, child.Accessible.role === Accessible.Heading]);
            } else if (child.monolith !== undefined) {
                found.push([top, top + child.monolith, false]);
                if (child.monolith < child.height)
                    found.push([top + child.monolith, top + child.height, false]);
            } else if (unbreakable || (child instanceof Rectangle && (child.visibleChildren.length === 0 || 2 * child.radius >= child.height) && child.height < maximum / 2)) {
                const within = child.clip ? [] : root.monolithsIn(child); // a line may reach into the space around
                found.push([Math.min(top, ...within.map(each => each[0])), Math.max(top + child.height, ...within.map(each => each[1])), false]);
            } else {
                found.push(...root.monolithsIn(child));
            }
        }
        return found;
    }

    function holdsItem(item: Item): bool {
        for (let index = 0; index < (root.breaksBetween?.count ?? 0); index++) {
            if (root.breaksBetween.itemAt(index) === item)
                return true;
        }
        return false;
    }

    // Returns how high one of its parts may be so that all of it stands on a page, were it the last one.
    function heightFor(part: Item): real {
        const others = root.visibleChildren.filter(child => child !== part && child.height > 0);
        return root.blockLoader.pageHeight - root.blockLoader.footHeight - others.reduce((sum, child) => sum + child.height + root.spacing, 0);
    }

    spacing: Theme.gap
    Component.onCompleted: {
        root.blockLoader.breakPoints = () => root.breakPoints();
        root.blockLoader.used = () => root.used;
        root.blockLoader.grown = () => root.grown;
        root.blockLoader.monoliths = () => root.monoliths();
    }

    Loader {
        id: above

        active: root.header !== null
        sourceComponent: root.header
        visible: active
        width: root.width
    }

    SpokenLabel {
        anchors.left: parent.left
        color: Colours.ink
        font.pixelSize: Theme.headingSize
        font.weight: Font.Bold
        lineHeight: 1.1
        spokenText: root.block.title ?? ""
        blockLoader: root.blockLoader
        visible: root.titleAbove && spokenText.length > 0
        width: Math.min(root.width, Theme.lineLength)
        Accessible.role: Accessible.Heading
    }
}
