import QtQuick
import kiosk.views

/* What happened, and when. */
Column {
    id: root

    required property var event
    required property BlockLoader holder
    property color color: Theme.surfaceInk

    spacing: Theme.tight

    Spoken {
        color: root.color
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1
        said: root.event.date
        holder: root.holder
        width: parent.width
    }

    Spoken {
        color: root.color
        font.weight: Font.DemiBold
        said: root.event.title
        holder: root.holder
        width: parent.width
    }

    Spoken {
        color: root.color
        said: root.event.text
        holder: root.holder
        visible: said.length > 0
        width: parent.width
    }

    FactLine {
        dated: root.event.asOf !== root.event.date
        fact: root.event
        width: parent.width
    }
}
