import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* One section, and what the layout of the tab adds. */
Item {
    id: root

    required property Navigation navigation
    required property Feedback feedback
    required property Listening listening
    required property Playback playback
    property real rise: 0 // how far the field at its head reaches above it
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
        anchors.right: page.right
        bleed: aside.active ? aside.width + Theme.gap : 0
        listening: root.listening
        navigation: root.navigation
        rise: root.rise
        slim: page.slimHead || root.navigation.pages.current > 0
    }

    SectionPage {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: aside.left
        anchors.rightMargin: aside.active ? Theme.gap : 0
        anchors.top: parent.top
        band: band
        feedback: root.feedback
        header: root.layout?.above ?? null
        listening: root.listening
        navigation: root.navigation
        playback: root.playback
        slimHead: root.navigation.layout === "offices" // the map needs the room
    }

    Loader {
        id: aside

        active: root.beside !== null
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        sourceComponent: root.beside
        width: active ? implicitWidth : 0
    }
}
