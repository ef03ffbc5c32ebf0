pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* A picture that can be looked at closely. Two fingers or two taps enlarge it, as do `zoomBy` and `showWhole`; one finger
   moves it, within its edges, and a tap brings what was touched to the middle. */
Flickable {
    id: root

    required property var photo
    property bool near: true
    property real zoom: 1
    property real ratio: 0 // of the picture, height to width, once it is there
    readonly property real largest: 4
    readonly property bool zoomed: root.zoom > 1
    readonly property bool broken: picture.status === Image.Error || root.photo.picture === ""
    readonly property real wholeWidth: root.ratio > 0 ? Math.min(root.width, root.height / root.ratio) : root.width
    readonly property real wholeHeight: root.ratio > 0 ? root.wholeWidth * root.ratio : root.height
    readonly property real maxPixels: 16e6 // 64 MB of memory
    readonly property real detail: root.zoomed ? Math.max(1, Math.min(root.largest, Math.sqrt(root.maxPixels / (root.width * root.height)))) : 1

    // Makes it so many times as large as the whole; what lies at a place of the view stays there.
    function zoomTo(zoom: real, x: real, y: real) {
        const target = Math.max(1, Math.min(zoom, root.largest));
        if (root.broken || !isFinite(target) || !isFinite(x) || !isFinite(y))
            return;
        root.cancelFlick();
        const across = (root.contentX + x - picture.x) / picture.width;
        const down = (root.contentY + y - picture.y) / picture.height;
        root.zoom = target;
        root.moveTo(picture.x + across * picture.width - x, picture.y + down * picture.height - y);
    }

    function zoomBy(factor: real) {
        root.zoomTo(root.zoom * factor, root.width / 2, root.height / 2);
    }

    function showWhole() {
        root.zoomTo(1, 0, 0);
    }

    function moveTo(x: real, y: real) {
        root.contentX = Math.max(0, Math.min(x, root.contentWidth - root.width));
        root.contentY = Math.max(0, Math.min(y, root.contentHeight - root.height));
    }

    function moveBy(across: real, down: real) {
        root.cancelFlick();
        root.moveTo(root.contentX + across * root.width / 4, root.contentY + down * root.height / 4);
    }

    boundsBehavior: Flickable.StopAtBounds
    contentHeight: Math.max(root.height, root.wholeHeight * root.zoom)
    contentWidth: Math.max(root.width, root.wholeWidth * root.zoom)
    flickDeceleration: Theme.flickDeceleration
    interactive: root.zoomed
    maximumFlickVelocity: Theme.accessibility.reducedMotion ? 0 : Theme.fastestFlick
    onHeightChanged: root.moveTo(root.contentX, root.contentY)
    onWidthChanged: root.moveTo(root.contentX, root.contentY)

    Rectangle {
        anchors.fill: picture
        color: Colours.picture
        visible: root.ratio > 0 && !root.broken
    }

    Photo {
        id: picture

        fillMode: Image.Stretch // Qt 6.11 decodes what is to fit as large as what is to cover
        height: root.wholeHeight * root.zoom
        retainWhileLoading: true
        source: root.near ? root.photo.picture : ""
        sourceSize: Qt.size(Math.floor(root.width * root.detail), Math.floor(root.height * root.detail))
        width: root.wholeWidth * root.zoom
        x: (root.contentWidth - width) / 2
        y: (root.contentHeight - height) / 2
        Accessible.ignored: !enabled || !root.visible || !root.photo.alt || root.broken
        Accessible.name: root.photo.alt
        Accessible.role: Accessible.Graphic
        onStatusChanged: {
            if (status === Image.Ready)
                root.ratio = implicitHeight / implicitWidth;
        }
    }

    Loader {
        active: root.broken
        anchors.centerIn: parent
        width: Math.min(Theme.lineLength, root.width - 2 * Theme.gap)
        sourceComponent: PicturePlaceholder {
            photo: root.photo
        }
    }

    PinchHandler {
        id: pinch

        property real before: 1

        target: null
        onActiveChanged: pinch.before = root.zoom
        onActiveScaleChanged: {
            const middle = root.mapFromItem(null, pinch.centroid.scenePosition);
            if (pinch.active)
                root.zoomTo(pinch.before * pinch.activeScale, middle.x, middle.y);
        }
    }

    TapHandler {
        id: tap

        longPressThreshold: 0
        onTapped: point => {
            const tapped = root.mapFromItem(null, point.scenePosition);
            if (tap.tapCount % 2 === 0)
                root.zoomTo(root.zoomed ? 1 : root.largest / 2, tapped.x, tapped.y);
            else if (root.zoomed)
                root.moveTo(root.contentX + tapped.x - root.width / 2, root.contentY + tapped.y - root.height / 2);
        }
    }
}
