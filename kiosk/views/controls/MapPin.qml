import QtQuick
import kiosk.views

/* An office on a map, in the colour of its kind, or several that lie too close to each other: then their number. The one that is
   open has a ring. */
Pressable {
    id: root

    required property string kind
    required property int count
    property bool here: false
    readonly property Family family: Colours.ofOffice(root.kind)
    readonly property color field: root.count > 1 ? Colours.ink : Colours.highContrast ? "black" : root.family.ink
    readonly property color contentColor: root.count > 1 ? Colours.ground : Colours.highContrast ? Colours.ink : root.family.chosenInk

    readonly property real size: Theme.small ? Math.round(Theme.smallTouch * 0.78) : Theme.smallTouch // as it is drawn

    objectName: "small"
    fill: "transparent"
    fillPressed: "transparent"
    height: Theme.smallTouch
    outline: "transparent"
    radius: height / 2
    raised: false
    width: Theme.smallTouch

    Rectangle {
        anchors.centerIn: parent
        border.color: root.family.ink
        border.width: Theme.border
        color: "transparent"
        height: root.size + 4 * Theme.ring
        radius: height / 2
        visible: root.current
        width: height
    }

    Rectangle {
        anchors.centerIn: parent
        color: root.current ? Colours.action : "black"
        height: root.size
        radius: height / 2
        visible: root.current || Colours.highContrast
        width: height
    }

    // Its rim keeps it apart from the borders below it.
    Rectangle {
        anchors.centerIn: parent
        border.color: Colours.highContrast ? Colours.ink : Colours.card
        border.width: Theme.border
        color: root.pressed ? root.family.night : root.field
        height: root.size - 2 * (root.current ? Theme.ring : Colours.highContrast ? Theme.hairline : 0)
        radius: height / 2
        width: height
    }

    OfficeIcon {
        anchors.centerIn: parent
        color: root.contentColor
        kind: root.kind
        size: Math.round(root.size * 0.55)
        visible: root.count === 1
    }

    Label {
        anchors.centerIn: parent
        color: root.contentColor
        font.pixelSize: Math.min(Theme.bodySize, Math.round(root.size * 0.58))
        font.weight: Font.Bold
        text: root.count
        visible: root.count > 1
        Accessible.ignored: true
    }
}
