import QtQuick
import kiosk.views

/* A map that can be looked at closely: by its buttons, by two fingers, and one finger moves it within its edges. It fills
   its room: around the map is what lies beyond. While it moves, pictures that are there already are moved and stretched;
   once it rests, what is seen is drawn anew. */
Item {
    id: root

    required property string source
    required property real ratio // height in widths
    property real highest: Theme.reachableHeight // with the note below it
    property bool fills: false // its item; the note stands on it, else below
    property bool noted: true // else the note stands elsewhere
    property real clearEnd: 0 // so much of it is covered at its end
    property Component legend: null // stands at its lower edge
    property real maxZoom: 8
    property real zoom: 1
    readonly property bool zoomed: root.zoom > 1
    readonly property bool moving: flick.moving || pinch.active
    readonly property real viewHeight: root.fills ? root.height : Math.max(buttons.height + 2 * Theme.tight, Math.min(Math.round(root.width * Math.max(root.ratio, 0.4)), root.highest - Theme.tight - note.height))
    // The part of the view in which nothing lies on the map, and the whole map in it.
    readonly property real inset: Math.round(Theme.smallTouch * 0.3)
    readonly property real endInset: root.clearEnd + buttons.width + 2 * Theme.tight
    readonly property rect free: Qt.rect((root.LayoutMirroring.enabled ? root.endInset : 0) + root.inset, root.inset, Math.max(1, root.width - root.endInset - 2 * root.inset), Math.max(1, root.viewHeight - mapFooter.height - 2 * root.inset))
    readonly property real mapWidth: Math.max(1, Math.floor(Math.min(root.free.width, root.free.height / root.ratio)))
    readonly property rect whole: Qt.rect(root.free.x + (root.free.width - root.mapWidth) / 2, root.free.y + (root.free.height - root.mapWidth * root.ratio) / 2, root.mapWidth, root.mapWidth * root.ratio)
    readonly property point corner: root.onMap(flick.contentX, flick.contentY, root.zoom) // of the view
    // What the models are told: its size, the width of the whole map, the zoom, the corner, and what is covered.
    readonly property list<real> viewport: [flick.width, flick.height, root.mapWidth, root.zoom, root.corner.x, root.corner.y, ...root.covered()]
    required property var lookAt // what a closer look is about, for the middle of what is seen; both in parts of the whole map
    default property alias content: layer.data

    signal rested

    // A place of the content as parts of the whole map.
    function onMap(x: real, y: real, zoom: real): point {
        return Qt.point((x / zoom - root.whole.x) / root.whole.width, (y / zoom - root.whole.y) / root.whole.height);
    }

    // The boxes of what lies on it, each as its edges.
    function covered(): list<real> {
        const mirrored = root.LayoutMirroring.enabled;
        const end = mirrored ? [0, 0, root.clearEnd, root.viewHeight] : [root.width - root.clearEnd, 0, root.width, root.viewHeight];
        const below = mapFooter.visible ? [mapFooter.x, mapFooter.y, mapFooter.x + mapFooter.width, root.viewHeight] : [];
        return [buttons.x, buttons.y, buttons.x + buttons.width, buttons.y + buttons.height, ...(root.clearEnd > 0 ? end : []), ...below];
    }

    // Makes it so many times as large as the whole; what lies at a place of the view stays there.
    function zoomTo(zoom: real, x: real, y: real) {
        const target = Math.max(1, Math.min(zoom, root.maxZoom));
        if (!isFinite(target) || !isFinite(x) || !isFinite(y))
            return;
        flick.cancelFlick();
        const across = (flick.contentX + x) / flick.contentWidth;
        const down = (flick.contentY + y) / flick.contentHeight;
        root.zoom = target;
        root.moveTo(across * flick.contentWidth - x, down * flick.contentHeight - y);
    }

    function zoomBy(factor: real) {
        root.zoomTo(root.zoom * factor, flick.width / 2, flick.height / 2);
    }

    function lookCloser() {
        const middle = root.onMap(flick.contentX + flick.width / 2, flick.contentY + flick.height / 2, root.zoom);
        const point = root.lookAt(middle.x, middle.y);
        root.zoomBy(2);
        root.centre(point.x, point.y);
    }

    function showWhole() {
        root.zoomTo(1, 0, 0);
    }

    function moveTo(x: real, y: real) {
        flick.contentX = Math.max(0, Math.min(x, flick.contentWidth - flick.width));
        flick.contentY = Math.max(0, Math.min(y, flick.contentHeight - flick.height));
        rest.restart();
    }

    // Brings a place to the middle, in parts of the whole map.
    function centre(x: real, y: real) {
        root.moveTo((root.whole.x + x * root.whole.width) * root.zoom - flick.width / 2, (root.whole.y + y * root.whole.height) * root.zoom - flick.height / 2);
    }

    // Where something lies that stands at a part of the view, also while the view moves on.
    function acrossOf(part: real): real {
        return (snapshot.origin.x + part / snapshot.zoom) * flick.contentWidth;
    }

    function downOf(part: real): real {
        return (snapshot.origin.y + part / snapshot.zoom) * flick.contentHeight;
    }

    // Shows what is seen as crisp as it can be.
    function settle() {
        snapshot.zoom = root.zoom;
        snapshot.origin = Qt.point(flick.contentX / flick.contentWidth, flick.contentY / flick.contentHeight);
        snapshot.corner = root.corner;
        snapshot.across = root.mapWidth * root.zoom;
        root.rested();
    }

    implicitHeight: root.viewHeight + (root.fills ? 0 : Theme.tight + note.height)
    Accessible.ignored: !root.enabled
    Accessible.name: qsTr("map")
    Accessible.role: Accessible.Grouping
    onWholeChanged: rest.restart()
    onMovingChanged: rest.restart()
    onSourceChanged: root.showWhole()

    // Not at once: fingers that are lifted one after the other are one gesture.
    Timer {
        id: rest

        interval: 0
        onTriggered: {
            if (!root.moving)
                root.settle();
        }
    }

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: height * root.zoom
        contentWidth: width * root.zoom
        flickDeceleration: Theme.flickDeceleration
        height: root.viewHeight
        interactive: root.zoomed
        maximumFlickVelocity: Theme.accessibility.reducedMotion ? 0 : Theme.fastestFlick
        pixelAligned: true

        MapPicture {
            across: root.mapWidth
            base: snapshot.zoom > 1 ? root.source : ""
            corner: root.onMap(0, 0, 1)
            height: flick.height
            transform: Scale {
                xScale: root.zoom
                yScale: root.zoom
            }
            width: flick.width
        }

        MapPicture {
            id: snapshot

            property real zoom: 1
            property point origin // of its corner, in parts of the content
            readonly property real stretch: root.zoom / snapshot.zoom

            across: 0
            base: root.source
            corner: Qt.point(0, 0)
            height: flick.height
            width: flick.width
            x: snapshot.origin.x * flick.contentWidth
            y: snapshot.origin.y * flick.contentHeight
            transform: Scale {
                xScale: snapshot.stretch
                yScale: snapshot.stretch
            }
        }

        PinchHandler {
            id: pinch

            property real before: 1

            target: null
            onActiveChanged: pinch.before = root.zoom
            onActiveScaleChanged: {
                const middle = flick.mapFromItem(null, pinch.centroid.scenePosition);
                if (pinch.active)
                    root.zoomTo(pinch.before * pinch.activeScale, middle.x, middle.y);
            }
        }

        TapHandler {
            enabled: root.zoomed
            longPressThreshold: 0
            onTapped: point => {
                const tapped = flick.contentItem.mapFromItem(null, point.scenePosition);
                const seen = flick.mapFromItem(null, point.scenePosition);
                const under = layer.childAt(tapped.x, tapped.y);
                const opens = under instanceof Pressable || ((under as MapLabel)?.badge ?? false);
                if (!opens && !overlay.children.some(each => each.visible && each.contains(each.mapFromItem(flick, seen.x, seen.y))))
                    root.moveTo(tapped.x - flick.width / 2, tapped.y - flick.height / 2);
            }
        }

        Item {
            id: layer

            height: flick.contentHeight
            width: flick.contentWidth
        }

        // What lies on it stays where it is while the map moves below.
        Item {
            id: overlay

            height: flick.height
            parent: flick
            width: flick.width

            Item {
                id: mapFooter

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                height: visible ? (legend.active ? legend.height + Theme.tight : 0) + (root.fills && root.noted ? note.height + Theme.tight : 0) : 0
                visible: root.fills && root.noted || legend.active
                width: overlay.width - root.endInset

                Loader {
                    id: legend

                    active: root.legend !== null
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.small ? Theme.gap : Theme.margin
                    sourceComponent: root.legend
                    width: parent.width - anchors.leftMargin
                }
            }

            Column {
                id: buttons

                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.tight
                anchors.right: parent.right
                anchors.rightMargin: root.clearEnd + Theme.tight
                spacing: Theme.tight

                MapButton {
                    icon: "fullscreen"
                    name: qsTr("whole_map")
                    visible: root.zoomed
                    onActivated: root.showWhole()
                }

                MapButton {
                    enabled: root.zoom < root.maxZoom
                    icon: "plus"
                    name: qsTr("zoom_in")
                    onActivated: root.lookCloser()
                }

                MapButton {
                    enabled: root.zoomed
                    icon: "minus"
                    name: qsTr("zoom_out")
                    onActivated: root.zoomBy(0.5)
                }
            }
        }
    }

    Label {
        id: note

        anchors.left: parent.left
        anchors.leftMargin: root.fills ? Theme.margin : 0
        color: Colours.muted
        lineHeight: 1.1
        style: root.fills ? Text.Outline : Text.Normal // coasts lie below it
        styleColor: Colours.water
        text: qsTr("map_disclaimer")
        visible: root.noted
        width: Math.min(Theme.lineLength, root.fills ? Math.min(implicitWidth, root.width - root.endInset - Theme.margin) : root.width)
        y: root.fills ? root.height - height - Theme.tight : root.viewHeight + Theme.tight
    }
}
