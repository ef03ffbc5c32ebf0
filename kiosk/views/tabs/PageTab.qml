import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The section list and one section, and what the layout of the tab adds. */
Item {
    id: root

    required property Navigation navigation
    required property Feedback feedback
    required property Listening listening
    required property Playback playback
    readonly property bool listBeside: Theme.sizeClass >= Theme.Beside
    readonly property LayoutView layout: loader.item as LayoutView
    readonly property Component beside: root.layout?.beside ?? null
    readonly property bool officeBeside: root.layout?.showsOffice ?? false

    LayoutLoader {
        id: loader

        navigation: root.navigation
    }

    SectionList {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.inset
        columns: root.listBeside ? 1 : 2
        height: root.listBeside ? root.height : Math.min(contentHeight, root.height * 0.28)
        overhang: root.listBeside ? 0 : Theme.inset
        navigation: root.navigation
        visible: !Theme.compact
        width: root.listBeside ? Theme.listWidth : root.width + 2 * Theme.inset
    }

    Keys.forwardTo: [page]

    SectionPage {
        id: page

        anchors.bottom: root.listBeside || Theme.compact ? parent.bottom : list.top
        anchors.bottomMargin: root.listBeside || Theme.compact ? 0 : Theme.gap
        anchors.left: root.listBeside ? list.right : parent.left
        anchors.leftMargin: root.listBeside ? Theme.gap : 0
        anchors.right: aside.left
        anchors.rightMargin: aside.active ? Theme.gap : 0
        anchors.top: parent.top
        feedback: root.feedback
        header: root.layout?.above ?? null
        listening: root.listening
        navigation: root.navigation
        playback: root.playback
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
