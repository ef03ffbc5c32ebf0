import QtQuick
import kiosk.views

/* What stands in the place of a picture that cannot be shown. */
Column {
    id: root

    required property var photo
    property bool told: enabled // to assistive programs

    spacing: Theme.tight

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.muted
        name: "image-off"
        size: Theme.largeIcon
    }

    Label {
        color: Theme.muted
        horizontalAlignment: Text.AlignHCenter
        text: root.photo.alt || qsTr("no_picture")
        width: parent.width
        Accessible.ignored: !root.told
    }
}
