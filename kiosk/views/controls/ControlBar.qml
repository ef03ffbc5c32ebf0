import QtQuick
import kiosk.models
import kiosk.views

/* What is always within reach at the bottom: tabs, languages, and on small screens the sections. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property real room: root.width - 2 * Theme.margin
    readonly property bool oneRow: !Theme.compact && tabs.wanted + languages.wanted + Theme.margin <= root.room
    readonly property bool holdsHeader: !root.oneRow && Theme.frame === "side" && header.wanted + Theme.margin <= root.room - languages.width

    signal sectionsWanted

    color: Theme.card
    implicitHeight: languages.y + languages.height + Theme.tight

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    TabBar {
        id: tabs

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.inset
        place: root.kiosk.place
        width: root.oneRow ? Math.min(tabs.wanted * 1.25, root.room - languages.wanted - Theme.margin) : root.room + 2 * Theme.inset
        y: Theme.tight
    }

    Header {
        id: header

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: languages.left
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: languages.verticalCenter
        exhibit: root.kiosk.exhibit
        twoLines: true
        visible: root.holdsHeader
    }

    PillButton {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.inset
        anchors.right: languages.left
        anchors.top: languages.top
        icon: "list"
        inset: Theme.inset
        text: qsTr("sections")
        visible: Theme.compact
        onActivated: root.sectionsWanted()
    }

    LanguageBar {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.inset
        current: root.kiosk.exhibit.language
        languages: root.kiosk.exhibit.languages
        width: Theme.frame === "stacked" && !root.oneRow ? root.room + 2 * Theme.inset : Math.min(languages.wanted, root.room)
        y: root.oneRow ? tabs.y + (tabs.height - height) / 2 : tabs.y + tabs.height
        onChosen: code => root.kiosk.exhibit.chooseLanguage(code)
    }
}
