import QtQuick
import kiosk.views

/* Where a page shows pictures: a touch enlarges the one that it shows. Its height follows the shape of the picture, as far as
   the page has room. */
Pressable {
    id: root

    required property var photo
    required property real room
    required property real maxHeight
    required property real ratio // of its height to its width
    readonly property int widest: Math.min(root.room, Theme.lineLength * 1.15)
    readonly property int highest: Theme.reachableHeight * (Theme.tall ? 0.6 : 0.42)
    // Not the size of the frame, which follows from the shape of the picture shown.
    readonly property size decoded: Qt.size(root.widest, root.highest)

    fill: Colours.picture
    height: Math.round(width * root.ratio) + root.lip
    radius: 0 // a picture has corners
    name: root.photo.alt ? qsTr("enlarge") + ": " + root.photo.alt : qsTr("enlarge")
    width: Math.round(Math.min(root.widest, Math.max(Theme.touch * Math.max(1, root.ratio), Math.min(root.highest, root.maxHeight - root.lip)) / root.ratio))

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        anchors.left: parent.left
        border.color: Colours.family.ink
        border.width: Theme.hairline
        color: Colours.card
        height: Theme.smallTouch
        radius: Theme.radius
        visible: root.enabled
        width: height
        z: 1

        Icon {
            anchors.centerIn: parent
            color: Colours.family.ink
            name: "maximize-2"
        }
    }
}
