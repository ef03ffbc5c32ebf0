import QtQuick
import kiosk.views

/* One picture of a frame, which is in memory while it is `near`. Where it cannot be shown, words say what was to be seen. */
Item {
    id: root

    required property var photo
    required property size decoded
    property bool near: true
    readonly property bool broken: picture.status === Image.Error || root.photo.picture === ""
    readonly property real ratio: picture.status === Image.Ready ? picture.implicitHeight / picture.implicitWidth : 0

    Photo {
        id: picture

        anchors.fill: parent
        anchors.margins: Theme.hairline
        source: root.near ? root.photo.picture : ""
        sourceSize: root.decoded
        Accessible.ignored: !root.photo.alt || root.broken
        Accessible.name: root.photo.alt
        Accessible.role: Accessible.Graphic
    }

    NoPicture {
        anchors.centerIn: parent
        photo: root.photo
        visible: root.broken
        width: parent.width - 2 * Theme.gap
    }
}
