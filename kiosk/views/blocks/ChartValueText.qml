import QtQuick
import kiosk.views
import kiosk.views.controls

/* One value of a line chart as text: its number, its name, its date and source. */
Item {
    id: root

    required property var value
    required property BlockLoader blockLoader
    required property real numberWidth
    property bool showsFact: true

    implicitHeight: Math.max(number.height, label.height)

    Label {
        id: number

        anchors.left: parent.left
        color: Colours.family.ink
        font.family: Theme.displayFamily
        font.pixelSize: Theme.cardSize
        font.weight: Font.Black
        lineHeight: 1
        text: root.value.value
        width: root.numberWidth
        Accessible.ignored: true
    }

    Flow {
        id: label

        anchors.left: number.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        spacing: Theme.tight
        topPadding: (Theme.cardSize - Theme.bodySize) * 1.07 // on the line of the number

        SpokenLabel {
            color: Colours.ink
            lineHeight: 1.05
            spokenText: root.value.spokenText
            visibleText: root.value.name
            blockLoader: root.blockLoader
            width: Math.min(parent.width, implicitWidth)
        }

        FactLine {
            fact: root.value
            visible: shown && root.showsFact
            width: Math.min(parent.width, lineWidth)
        }
    }
}
