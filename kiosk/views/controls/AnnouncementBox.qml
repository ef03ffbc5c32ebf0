import QtQuick
import kiosk.models

/* What is worth knowing for a while. `brief` shows no more than the point. */
CalloutBox {
    id: root

    required property var announcement
    property Listening listening: null
    property bool brief: false

    icon: root.announcement.icon || (root.urgent ? "triangle-alert" : "megaphone")
    urgent: root.announcement.style === "attention"

    SpokenLabel {
        color: root.contentColor
        font.weight: Font.Bold
        listening: root.listening
        spokenText: root.announcement.title ?? ""
        width: parent.width
    }

    SpokenLabel {
        listening: root.listening
        spokenText: root.announcement.text ?? ""
        visible: spokenText.length > 0 && !root.brief
        width: parent.width
    }

    FactLine {
        fact: root.announcement
        visible: shown && !root.brief
        width: parent.width
    }
}
