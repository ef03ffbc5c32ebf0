import QtQuick
import kiosk.views

/* An office on a map, or several that lie too close to each other: then their number. */
Pressable {
    id: root

    required property string kind
    required property int count
    property bool here: false
    readonly property color contentColor: root.current && !root.pressed ? Theme.accentText : Theme.accent

    objectName: "small"
    height: Theme.smallTouch
    outline: Theme.card
    radius: height / 2
    width: Theme.smallTouch

    // Its rim keeps it apart from the borders below it.
    Rectangle {
        anchors.fill: parent
        anchors.margins: Math.max(2, Theme.hairline)
        border.color: Theme.accent
        border.width: Theme.border
        color: root.pressed ? root.fillPressed : root.current ? Theme.accent : root.here ? Theme.accentSoft : Theme.card
        radius: height / 2
    }

    OfficeIcon {
        anchors.centerIn: parent
        color: root.contentColor
        kind: root.kind
        size: Math.round(Theme.smallTouch * 0.58)
        visible: root.count === 1
    }

    Label {
        anchors.centerIn: parent
        color: root.contentColor
        font.pixelSize: Math.min(Theme.bodySize, Math.round(Theme.smallTouch * 0.58))
        font.weight: Font.DemiBold
        text: root.count
        visible: root.count > 1
        Accessible.ignored: true
    }
}
