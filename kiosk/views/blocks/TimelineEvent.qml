import QtQuick
import kiosk.views
import kiosk.views.controls

/* An event of a timeline: its date, its title, its text and its source. */
Column {
    id: root

    required property var event
    required property BlockLoader blockLoader
    property color color: Colours.ink
    property int dateSize: Theme.cardSize
    readonly property real dateLineHeight: 0.9
    readonly property real firstLineHeight: root.dateSize * Theme.fontHeight * root.dateLineHeight

    spacing: Theme.tight

    SpokenLabel {
        color: Colours.family.ink
        font.family: Theme.displayFamily
        font.pixelSize: root.dateSize
        font.weight: Font.Black
        lineHeight: root.dateLineHeight
        spokenText: root.event.date
        blockLoader: root.blockLoader
        width: parent.width
    }

    SpokenLabel {
        color: root.color
        font.weight: Font.Bold
        spokenText: root.event.title
        blockLoader: root.blockLoader
        width: parent.width
    }

    SpokenLabel {
        color: root.color
        spokenText: root.event.text
        blockLoader: root.blockLoader
        visible: spokenText.length > 0
        width: parent.width
    }

    FactLine {
        dated: root.event.asOf !== root.event.date
        fact: root.event
        width: parent.width
    }
}
