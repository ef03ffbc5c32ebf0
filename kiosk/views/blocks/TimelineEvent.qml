import QtQuick
import kiosk.views
import kiosk.views.controls

/* What happened, and when. */
Column {
    id: root

    required property var event
    required property BlockLoader context
    property color color: Theme.surfaceText

    spacing: Theme.tight

    SpokenLabel {
        color: root.color
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1
        spokenText: root.event.date
        context: root.context
        width: parent.width
    }

    SpokenLabel {
        color: root.color
        font.weight: Font.DemiBold
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
