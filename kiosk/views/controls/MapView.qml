import QtQuick
import kiosk.views

/* A map that can be looked at closely: by its buttons, by two fingers, and one finger moves it within its edges. While
   it moves, pictures that are there already are moved and stretched; once it rests, what is seen is drawn anew. */
Item {
    id: root

    required property string source
    required property real ratio // height in widths
    property real highest: Theme.visitHeight // with the note below it
    property real mostZoom: 8
    property real zoom: 1
    readonly property point corner: Qt.point(flick.contentX / flick.contentWidth, flick.contentY / flick.contentHeight)
    readonly property bool zoomed: root.zoom > 1
    readonly property bool moving: flick.moving || pinch.active
    readonly property real mapWidth: Math.max(1, Math.floor(Math.min(root.width - Theme.smallTouch - Theme.tight, (root.highest - Theme.tight - note.height) / root.ratio)))
    readonly property real viewHeight: Math.max(Math.round(root.mapWidth * root.ratio), buttons.height)
    required property var lookAt // what a closer look is about, for the middle of what is seen; both in parts of the whole map
    default property alias content: layer.data

    signal rested

    // Makes it so many times as large as the whole; what lies at a place of the view stays there.
    function zoomTo(zoom: real, x: real, y: real) {
        const wanted = Math.max(1, Math.min(zoom, root.mostZoom));
        if (!isFinite(wanted) || !isFinite(x) || !isFinite(y))
            return;
        flick.cancelFlick();
        const across = (flick.contentX + x) / flick.contentWidth;
        const down = (flick.contentY + y) / flick.contentHeight;
        root.zoom = wanted;
        root.moveTo(across * flick.contentWidth - x, down * flick.contentHeight - y);
    }

    function zoomBy(factor: real) {
        root.zoomTo(root.zoom * factor, flick.width / 2, flick.height / 2);
    }

    function lookCloser() {
        const place = root.lookAt((flick.contentX + flick.width / 2) / flick.contentWidth, (flick.contentY + flick.height / 2) / flick.contentHeight);
        root.zoomBy(2);
        root.centre(place.x, place.y);
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
        root.moveTo(x * flick.contentWidth - flick.width / 2, y * flick.contentHeight - flick.height / 2);
    }

    // Where something lies that stands at a part of the view, also while the view moves on.
    function acrossOf(part: real): real {
        return (near.corner.x + part / near.zoom) * flick.contentWidth;
    }

    function downOf(part: real): real {
        return (near.corner.y + part / near.zoom) * flick.contentHeight;
    }

    // Shows what is seen as crisp as it can be.
    function settle() {
        near.zoom = root.zoom;
        near.corner = root.corner;
        root.rested();
    }

    implicitHeight: root.viewHeight + Theme.tight + note.height
    Accessible.ignored: !root.enabled
    Accessible.name: qsTr("map")
    Accessible.role: Accessible.Grouping
    onMapWidthChanged: rest.restart()
    onMovingChanged: rest.restart()
    onRatioChanged: rest.restart()
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

    Rectangle {
        id: frame

        anchors.left: parent.left
        anchors.top: parent.top
        border.color: Colours.highContrast ? Colours.line : Colours.water
        border.width: Theme.hairline
        color: Colours.water
        height: Math.round(root.mapWidth * root.ratio)
        width: root.mapWidth

        Flickable {
            id: flick

            anchors.fill: parent
            anchors.margins: Theme.hairline
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: height * root.zoom
            contentWidth: width * root.zoom
            flickDeceleration: Theme.flickDeceleration
            interactive: root.zoomed
            maximumFlickVelocity: Theme.accessibility.reducedMotion ? 0 : Theme.fastestFlick
            pixelAligned: true

            MapPicture {
                base: near.zoom > 1 ? root.source : ""
                height: flick.height
                transform: Scale {
                    xScale: root.zoom
                    yScale: root.zoom
                }
                width: flick.width
            }

            MapPicture {
                id: near

                readonly property real stretch: root.zoom / near.zoom

                base: root.source
                height: flick.height
                width: flick.width
                x: near.corner.x * flick.contentWidth
                y: near.corner.y * flick.contentHeight
                transform: Scale {
                    xScale: near.stretch
                    yScale: near.stretch
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
                    const place = flick.contentItem.mapFromItem(null, point.scenePosition);
                    if (!(layer.childAt(place.x, place.y) instanceof Pressable))
                        root.centre(place.x / flick.contentWidth, place.y / flick.contentHeight);
                }
            }

            Item {
                id: layer

                height: flick.contentHeight
                width: flick.contentWidth
            }
        }
    }

    // Beside the map: they hide nothing of it.
    Column {
        id: buttons

        anchors.left: frame.right
        anchors.leftMargin: Theme.tight
        spacing: Theme.tight
        y: root.viewHeight - height

        MapButton {
            enabled: root.zoom < root.mostZoom
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

        MapButton {
            enabled: root.zoomed
            icon: "fullscreen"
            name: qsTr("whole_map")
            onActivated: root.showWhole()
        }
    }

    Label {
        id: note

        anchors.left: parent.left
        color: Colours.muted
        lineHeight: 1.1
        text: qsTr("map_disclaimer")
        width: Math.min(root.width, Theme.measure)
        y: root.viewHeight + Theme.tight
    }
}
