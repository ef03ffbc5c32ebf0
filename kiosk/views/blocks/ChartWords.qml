import QtQuick
import kiosk.views
import kiosk.views.controls

/* One point of a line in words: its number, what it is, and how far it can be trusted. */
Item {
    id: root

    required property var value
    required property BlockLoader context
    required property real numberWidth
    property bool trusted: true // whether it is told here how far

    implicitHeight: Math.max(number.height, words.height)

    Label {
        id: number

        anchors.left: parent.left
        color: Theme.surfaceText
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1
        text: root.value.value
        width: root.numberWidth
        Accessible.ignored: true
    }

    Column {
        id: words

        anchors.left: number.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        topPadding: (Theme.headingSize - Theme.bodySize) * 1.07 // on the line of the number

        Spoken {
            color: Theme.surfaceText
            lineHeight: 1.05
            said: root.value.told
            shown: root.value.name
            context: root.context
            width: parent.width
        }

        FactLine {
            fact: root.value
            visible: shown && root.trusted
            width: parent.width
        }
    }
}
