import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* One section, and what the layout of the tab adds: beside its pages, or below them on upright screens. */
Item {
    id: root

    required property Navigation navigation
    required property Feedback feedback
    required property Listening listening
    required property Playback playback
    property real rise: 0 // how far the field at its head reaches above it
    property real below: 0 // the space between it and what stands below it
    readonly property LayoutView layout: loader.item as LayoutView
    readonly property Component beside: root.layout?.beside ?? null
    readonly property bool officeBeside: root.layout?.showsOffice ?? false

    LayoutLoader {
        id: loader

        navigation: root.navigation
    }

    Keys.forwardTo: [page]

    SectionBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        listening: root.listening
        navigation: root.navigation
        officeBeside: root.officeBeside
        rise: root.rise
        slim: page.slimHead || root.navigation.pages.current > 0
    }

    SectionPage {
        id: page

        anchors.bottom: aside.active && Theme.upright ? aside.top : parent.bottom
        anchors.left: parent.left
        anchors.right: aside.active && !Theme.upright ? aside.left : parent.right
        anchors.rightMargin: aside.active && !Theme.upright ? Theme.tight : 0
        anchors.top: parent.top
        band: band
        bleedBelow: aside.active && Theme.upright ? 0 : root.below
        bleedEnd: aside.active && !Theme.upright ? Theme.tight : Theme.margin
        feedback: root.feedback
        header: root.layout?.above ?? null
        listening: root.listening
        navigation: root.navigation
        playback: root.playback
        slimHead: root.navigation.layout === "offices" || page.height - page.band.fullHeight - page.aboveHeight < 4 * Theme.bodySize // the map needs the room, as do words
    }

    Loader {
        id: aside

        active: root.beside !== null
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: -Theme.margin + Theme.tight
        height: Theme.upright ? Math.min(implicitHeight, root.height - Math.ceil(Theme.reachableHeight / 2)) : Math.floor(root.height - band.height)
        sourceComponent: root.beside
        width: !active ? 0 : Theme.upright ? root.width + 2 * (Theme.margin - Theme.tight) : implicitWidth
    }
}
