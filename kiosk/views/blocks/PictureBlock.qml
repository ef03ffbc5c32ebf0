import QtQuick
import kiosk.views

BlockView {
    id: root

    Pressable {
        id: frame

        readonly property real ratio: picture.implicitWidth > 0 ? picture.implicitHeight / picture.implicitWidth : 0.6
        readonly property bool broken: picture.status === Image.Error

        name: root.block.decoration ? qsTr("enlarge") : qsTr("enlarge") + ": " + root.block.alt
        enabled: !frame.broken
        height: Math.round(width * ratio)
        width: Math.round(Math.min(root.width, Theme.measure * 1.15, Theme.panelHeight * 0.6 / ratio))
        onActivated: root.place.enlarge(root.blockIndex)

        Photo {
            id: picture

            anchors.fill: parent
            anchors.margins: Theme.hairline
            source: root.block.picture
            sourceSize.width: Math.min(root.width, Theme.measure * 1.15) // not the width of the frame, which follows from the picture
            Accessible.ignored: root.block.decoration
            Accessible.name: root.block.alt
            Accessible.role: Accessible.Graphic
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.margins: Theme.gap
            anchors.right: parent.right
            border.color: Theme.accent
            border.width: Theme.hairline
            color: Theme.card
            height: Theme.smallTouch
            radius: Theme.radius
            visible: !frame.broken
            width: height

            Icon {
                anchors.centerIn: parent
                name: "maximize-2"
            }
        }

        Column {
            anchors.centerIn: parent
            spacing: Theme.tight
            visible: frame.broken
            width: parent.width - 2 * Theme.gap

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.muted
                name: "image-off"
                size: Theme.largeIcon
            }

            Label {
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                text: root.block.alt || qsTr("no_picture")
                width: parent.width
            }
        }
    }

    Label {
        color: Theme.surfaceInk
        text: root.block.caption
        visible: text.length > 0
        width: frame.width
    }

    Label {
        color: Theme.muted
        text: root.block.credit
        visible: text.length > 0
        width: frame.width
    }
}
