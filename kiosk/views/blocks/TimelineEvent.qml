import QtQuick
import kiosk.views
import kiosk.views.controls

/* An event of a timeline: its date, and beside or below it its title, its text and its source. */
Item {
    id: root

    required property var event
    required property BlockLoader blockLoader
    property int dateSize: Theme.cardSize
    property int titleSize: Theme.bodySize
    property real dateWidth: 0 // of a column for dates; without one, the words stand below theirs
    readonly property real dateLineHeight: 0.9
    readonly property real firstLineHeight: root.dateSize * Theme.fontHeight * root.dateLineHeight
    readonly property bool beside: root.dateWidth > 0

    implicitHeight: Math.max(date.height, words.y + words.height)

    SpokenLabel {
        id: date

        anchors.left: parent.left
        color: Colours.family.ink
        font.family: Theme.displayFamily
        font.pixelSize: root.dateSize
        font.weight: Font.Black
        lineHeight: root.dateLineHeight
        spokenText: root.event.date
        blockLoader: root.blockLoader
        width: root.beside ? root.dateWidth : parent.width
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.beside ? root.dateWidth + Theme.columnGap : 0
        anchors.right: parent.right
        spacing: Theme.tight
        y: root.beside ? Math.max(0, Math.round(date.baselineOffset - title.baselineOffset)) : date.height + Theme.tight

        SpokenLabel {
            id: title

            font.pixelSize: root.titleSize
            font.weight: Font.Bold
            lineHeight: 1.1
            spokenText: root.event.title
            blockLoader: root.blockLoader
            width: Math.min(parent.width, Theme.lineLength)
        }

        SpokenLabel {
            spokenText: root.event.text
            blockLoader: root.blockLoader
            visible: spokenText.length > 0
            width: Math.min(parent.width, Theme.lineLength)
        }

        FactLine {
            dated: root.event.asOf !== root.event.date
            fact: root.event
            width: Math.min(parent.width, Theme.lineLength)
        }
    }
}
