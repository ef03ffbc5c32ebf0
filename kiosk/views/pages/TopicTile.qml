import QtQuick
import kiosk.views
import kiosk.views.controls

/* A topic of a hub. */
Pressable {
    id: root

    required property var modelData
    property string positionInSet: ""
    readonly property string link: root.modelData.link
    readonly property int edge: Theme.small ? Theme.tight + root.inset : Theme.gap

    name: root.modelData.title
    Accessible.description: root.positionInSet
    objectName: Theme.small ? "small" : ""
    implicitHeight: Math.max(Theme.small ? Theme.smallTouch : Theme.touch, label.implicitHeight + 2 * (Theme.small ? root.inset : Theme.tight) + root.verticalInsets)
    inset: Theme.inset
    fill: Colours.family.tile
    fillPressed: Colours.family.tilePressed
    lipColour: Colours.family.tileLip
    role: Accessible.ListItem

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        color: Colours.family.tileIcon
        name: root.modelData.icon
        size: Theme.largeIcon
    }

    Label {
        id: label

        anchors.left: picture.right
        anchors.leftMargin: root.edge
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        color: Colours.family.tileInk
        lineHeight: 1.05
        text: root.modelData.title
        Accessible.ignored: true
    }
}
