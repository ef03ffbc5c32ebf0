import QtQuick
import kiosk.models
import kiosk.views

/* What is always within reach at the bottom: tabs, languages and tools, in as few rows as the screen allows. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property real room: root.width - 2 * Theme.margin
    readonly property real wholeRow: root.room + 2 * Theme.inset
    readonly property bool tabsBesideLanguages: !Theme.compact && tabs.wanted + languages.wanted + Theme.margin <= root.room
    readonly property bool toolsBesideLanguages: !root.tabsBesideLanguages && tools.wanted + languages.wanted + Theme.margin <= root.room
    readonly property bool toolsAlone: !root.toolsBesideLanguages && !root.holdsHeader
    readonly property bool holdsHeader: Theme.sizeClass >= Theme.Beside && root.tabsBesideLanguages && header.wanted + tools.wanted + Theme.margin <= root.room

    color: Theme.card
    implicitHeight: tools.y + tools.height + Theme.tight

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    TabBar {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.inset
        height: visible ? implicitHeight : 0
        navigation: root.kiosk.navigation
        visible: Theme.sizeClass > Theme.Dense
        width: root.tabsBesideLanguages ? Math.min(tabs.wanted * 1.25, root.room - languages.wanted - Theme.margin) : root.wholeRow
        y: Theme.tight
    }

    LanguageBar {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.inset
        current: root.kiosk.exhibit.language
        languages: root.kiosk.exhibit.languages
        width: root.tabsBesideLanguages || root.toolsBesideLanguages ? languages.wanted : root.wholeRow
        y: root.tabsBesideLanguages ? tabs.y + (tabs.height - height) / 2 : tabs.y + tabs.height
        onChosen: code => root.kiosk.exhibit.chooseLanguage(code)
    }

    ToolBar {
        id: tools

        objectName: "tools"
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.inset
        kiosk: root.kiosk
        room: root.wholeRow
        width: root.toolsAlone ? root.wholeRow : tools.wanted
        y: root.toolsBesideLanguages ? languages.y : Math.max(tabs.y + tabs.height, languages.y + languages.height)
    }

    Header {
        id: header

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: tools.verticalCenter
        exhibit: root.kiosk.exhibit
        twoLines: true
        visible: root.holdsHeader
        width: header.wanted
    }
}
