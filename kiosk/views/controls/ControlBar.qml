import QtQuick
import kiosk.models
import kiosk.views

/* What is always within reach at the bottom: tabs, languages, and on small screens the sections. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property bool sectionsHidden: Theme.compact
    readonly property bool oneRow: !root.sectionsHidden && tabs.wanted + languages.wanted + Theme.margin * 3 <= root.width

    signal sectionsWanted

    color: Theme.card
    implicitHeight: languages.y + languages.height + Theme.gap

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    TabBar {
        id: tabs

        place: root.kiosk.place
        width: root.oneRow ? Math.min(tabs.wanted * 1.35, root.width - languages.wanted - Theme.margin * 3) : root.width - 2 * Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.gap
    }

    PillButton {
        id: sections

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: languages.top
        icon: "list"
        text: qsTr("sections")
        visible: root.sectionsHidden
        onActivated: root.sectionsWanted()
    }

    LanguageBar {
        id: languages

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        current: root.kiosk.exhibit.language
        languages: root.kiosk.exhibit.languages
        width: Math.min(languages.wanted, root.width - 2 * Theme.margin - (sections.visible ? sections.width + Theme.gap : 0))
        y: root.oneRow ? tabs.y + (tabs.height - height) / 2 : tabs.y + tabs.height + Theme.tight
        onChosen: code => root.kiosk.exhibit.chooseLanguage(code)
    }
}
