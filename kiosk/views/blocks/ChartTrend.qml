import QtQuick
import kiosk.views
import kiosk.views.controls

/* What a line tells, worked out or written: a few words on a field of their own. */
Rectangle {
    id: root

    required property string change
    required property string name // all that it says, also to what stands above it
    required property BlockLoader context
    property real room: Infinity

    objectName: "change"
    border.color: Colours.outline
    border.width: Colours.highContrast ? Theme.hairline : 0
    color: Colours.mango.tile
    height: words.height + Theme.tight
    radius: Math.min(height / 2, Theme.cardRadius)
    visible: root.change.length > 0
    width: words.width + 2 * Theme.gap

    SpokenLabel {
        id: words

        anchors.centerIn: parent
        color: Colours.mango.words
        font.weight: Font.Bold
        lineHeight: 1
        spokenText: root.change
        context: root.context
        width: Math.min(implicitWidth, root.room - 2 * Theme.gap)
        Accessible.name: root.name
    }
}
