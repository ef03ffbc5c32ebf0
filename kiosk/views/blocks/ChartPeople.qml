import QtQuick
import kiosk.views
import kiosk.views.controls

/* One share of a chart as so many of ten people: they, its number, and what it is, beside each other where there is room. */
Flow {
    id: root

    required property var value
    required property BlockLoader blockLoader
    required property real numberWidth
    property bool showsFact: true

    spacing: Theme.gap

    PeopleRow {
        id: people

        begin: root.value.begin
        length: root.value.length
    }

    Label {
        id: number

        color: Colours.family.ink
        font.family: Theme.displayFamily
        font.pixelSize: Theme.cardSize
        font.weight: Font.Black
        height: people.height
        lineHeight: 1
        text: root.value.value
        verticalAlignment: Text.AlignVCenter
        width: root.numberWidth
        Accessible.ignored: true
    }

    Item {
        readonly property real rest: root.width - people.width - number.width - 2 * root.spacing

        height: Math.max(label.height, beside ? people.height : 0)
        width: beside ? rest : root.width

        readonly property bool beside: rest >= Theme.bodySize * 7

        Column {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width

            SpokenLabel {
                color: Colours.ink
                lineHeight: 1.05
                spokenText: root.value.spokenText
                visibleText: root.value.name
                blockLoader: root.blockLoader
                width: parent.width
            }

            FactLine {
                fact: root.value
                visible: shown && root.showsFact
                width: parent.width
            }
        }
    }
}
