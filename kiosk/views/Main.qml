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

    Connections {
        target: Theme

        function onAssisted() {
            root.kiosk.visit.assisted();
        }
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

    // Made for the first visitor. What is hidden must not change: Wayland waits for ever for a frame that shows nothing new.
    Loader {
        id: visit

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        focus: root.visiting
        height: Theme.visitHeight + Theme.headroom
    }

    // Made once all sizes are known, and so laid out once.
    Loader {
        active: false
        anchors.fill: parent
        focus: !root.visiting
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
        id: notices

        active: root.kiosk.notices.length > 0
        anchors.left: parent.left
        anchors.right: parent.right
        Component.onCompleted: setSource("overlays/Notices.qml", {
            kiosk: root.kiosk
        })
    }
}
