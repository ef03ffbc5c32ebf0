import QtQuick
import kiosk.views

BlockView {
    id: root

    Pressable {
        id: frame

        property real ratio: 0.6
        readonly property int widest: Math.min(root.width, Theme.measure * 1.15)
        readonly property bool broken: picture.status === Image.Error

        anchors.left: parent.left
        name: root.block.decoration ? qsTr("enlarge") : qsTr("enlarge") + ": " + root.block.alt
        enabled: !frame.broken
        fill: frame.broken ? Theme.card : Theme.paper
        height: Math.round(width * ratio)
        width: Math.round(Math.min(widest, Theme.visitHeight * (Theme.tall ? 0.6 : 0.42) / ratio))
        onActivated: root.place.enlarge(root.blockIndex)

        Photo {
            id: picture

            anchors.fill: parent
            anchors.margins: Theme.hairline
            source: root.block.picture
            sourceSize.width: frame.widest // not the width of the frame, which follows from the picture
            Accessible.ignored: root.block.decoration
            Accessible.name: root.block.alt
            Accessible.role: Accessible.Graphic
            onStatusChanged: {
                if (status === Image.Ready)
                    frame.ratio = implicitHeight / implicitWidth;
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Theme.gap
            border.color: Theme.accent
            border.width: Theme.hairline
            color: Theme.card
            height: Theme.smallTouch
            radius: Theme.radius
            visible: !frame.broken
            width: height

            Icon {
                anchors.centerIn: parent
                color: Theme.accent
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

    Spoken {
        anchors.left: parent.left
        color: Theme.surfaceInk
        said: root.block.caption
        holder: root.holder
        visible: said.length > 0
        width: frame.width
    }

    Spoken {
        anchors.left: parent.left
        color: Theme.muted
        said: root.block.credit
        holder: root.holder
        visible: said.length > 0
        width: frame.width
    }
}
