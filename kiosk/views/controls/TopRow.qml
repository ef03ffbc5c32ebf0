import QtQuick
import kiosk.models
import kiosk.views

/* The uppermost row of a page: whose kiosk this is and what day it is, and the languages. */
Item {
    id: root

    required property Exhibit exhibit
    property bool onField: false
    property Family family: Colours.family
    property Component lead: null // stands in the place of the name
    readonly property real room: root.width - languages.width - Theme.gap

    implicitHeight: Math.max(languages.height, header.visible ? header.implicitHeight : 0)

    Header {
        id: header

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        exhibit: root.exhibit
        twoLines: preferredWidth > root.room
        visible: root.lead === null
        width: root.room
    }

    Loader {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: root.lead
        width: root.room
    }

    LanguageBar {
        id: languages

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        current: root.exhibit.language
        family: root.family
        languages: root.exhibit.languages
        maximum: root.width * 0.75
        onField: root.onField
        onChosen: code => root.exhibit.chooseLanguage(code)
    }
}
