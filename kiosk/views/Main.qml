pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.overlays

/* The window: what invites to touch, and what a visit consists of from the first visitor on. */
Window {
    id: root

    required property Kiosk kiosk
    readonly property bool visiting: root.kiosk.visit.phase !== "attract"

    color: Colours.ground
    flags: root.kiosk.windowed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: root.kiosk.exhibit.name

    // From the very first moment; keys are guarded after the first frame.
    onClosing: close => {
        close.accepted = root.kiosk.windowed;
    }
    onVisitingChanged: {
        if (visit.status === Loader.Null)
            visit.setSource("VisitScreen.qml", {
                kiosk: root.kiosk
            });
    }

    Binding {
        property: "kiosk"
        target: Colours
        value: root.kiosk
    }

    Binding {
        property: "kiosk"
        target: Theme
        value: root.kiosk
    }

    // The picture, turned as the screen hangs: whatever is touched turns along. Its corner lies on a corner of the window,
    // so that pixels fall on pixels.
    Item {
        id: picture

        height: root.kiosk.display.height
        rotation: root.kiosk.display.rotation
        transformOrigin: Item.TopLeft
        width: root.kiosk.display.width
        x: picture.rotation === 90 || picture.rotation === 180 ? root.width : 0
        y: picture.rotation === 180 || picture.rotation === 270 ? root.height : 0

        // Made for the first visitor. What is hidden must not change: Wayland waits for ever for a frame that shows nothing new.
        Loader {
            id: visit

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            focus: root.visiting
            height: Theme.reachableHeight + Theme.headroom
        }

        // Made once all sizes are known, and so laid out once.
        Loader {
            active: false
            anchors.fill: parent
            focus: !root.visiting && !root.kiosk.darkScreen.dark
            sourceComponent: Attract {
                focus: true
                kiosk: root.kiosk
            }
            Component.onCompleted: active = true
        }

        // Named by their files, so that a start does not read them.
        Loader {
            active: !root.kiosk.exhibit.ready && !notices.active
            anchors.fill: parent
            Component.onCompleted: setSource("overlays/Unavailable.qml", {
                kiosk: root.kiosk
            })
        }

        Loader {
            active: root.kiosk.darkScreen.dark
            anchors.fill: parent
            focus: root.kiosk.darkScreen.dark
            Component.onCompleted: setSource("overlays/Darkness.qml", {
                kiosk: root.kiosk
            })
        }

        Loader {
            id: notices

            active: root.kiosk.notices.length > 0
            anchors.left: parent.left
            anchors.right: parent.right
            Component.onCompleted: setSource("overlays/Notices.qml", {
                kiosk: root.kiosk
            })
        }
    }
}
