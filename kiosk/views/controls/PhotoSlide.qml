pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* One picture of a frame, which is in memory while it is `near`. Where it cannot be shown, words say what was to be seen. */
Item {
    id: root

    required property var photo
    required property size decoded
    property bool near: true
    property bool accessible: enabled // whether assistive programs read what stands where it cannot be shown
    readonly property bool broken: picture.status === Image.Error || root.photo.picture === ""
    readonly property real ratio: picture.status === Image.Ready ? picture.implicitHeight / picture.implicitWidth : 0

    Photo {
        id: picture

        readonly property real room: root.width - 2 * Theme.hairline
        readonly property real headroom: root.height - 2 * Theme.hairline

        anchors.centerIn: parent
        fillMode: Image.Stretch // Qt 6.11 decodes what is to fit as large as what is to cover
        height: root.ratio > 0 ? width * root.ratio : headroom
        source: root.near ? root.photo.picture : ""
        sourceSize: root.decoded
        width: root.ratio > 0 ? Math.min(room, headroom / root.ratio) : room
        Accessible.ignored: !enabled || !root.visible || !root.photo.alt || root.broken
        Accessible.name: root.photo.alt
        Accessible.role: Accessible.Graphic
    }

    Loader {
        active: root.broken
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.gap
        sourceComponent: PicturePlaceholder {
            photo: root.photo
            accessible: root.accessible
        }
    }
}
