import QtQuick
import kiosk.views

/* Shown instead of a picture that cannot be decoded or shown: an icon and its description. */
Column {
    id: root

    required property var photo
    property bool accessible: enabled // whether assistive programs read it

    spacing: Theme.tight

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Colours.muted
        name: "image-off"
        size: Theme.largeIcon
    }

    Label {
        color: Colours.muted
        horizontalAlignment: Text.AlignHCenter
        text: root.photo.alt || qsTr("no_picture")
        width: parent.width
        Accessible.ignored: !root.accessible
    }
}
