import QtQuick
import kiosk.views
import kiosk.views.controls

/* What happened, and when. */
Column {
    id: root

    required property var event
    required property BlockLoader context
    property color color: Colours.ink
    property int dateSize: Theme.cardSize

    spacing: Theme.tight

    SpokenLabel {
        color: Colours.family.words
        font.family: Theme.displayFamily
        font.pixelSize: root.dateSize
        font.weight: Font.Black
        lineHeight: 0.9
        spokenText: root.event.date
        context: root.context
        width: parent.width
    }

    SpokenLabel {
        color: root.color
        font.weight: Font.Bold
        spokenText: root.event.title
        context: root.context
        width: parent.width
    }

    SpokenLabel {
        color: root.color
        spokenText: root.event.text
        context: root.context
        visible: spokenText.length > 0
        width: parent.width
    }

    FactLine {
        dated: root.event.asOf !== root.event.date
        fact: root.event
        width: parent.width
    }
}
