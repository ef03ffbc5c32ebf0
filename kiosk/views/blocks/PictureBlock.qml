import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property bool permitted: root.block.picture !== "" || root.block.alt !== "" // else the people in it agree no more

    used: frame.width
    height: root.permitted ? implicitHeight : 0
    visible: root.permitted

    PictureFrame {
        id: frame

        anchors.left: parent.left
        enabled: !picture.broken
        fill: picture.broken ? Colours.card : Colours.picture
        photo: root.block
        ratio: root.block.ratio || 0.6
        room: root.width
        maxHeight: root.heightFor(frame)
        onActivated: root.navigation.pictures.enlarge(root.blockIndex, 0)

        PhotoSlide {
            id: picture

            anchors.fill: parent
            decoded: frame.decoded
            photo: root.block
            accessible: root.enabled // the frame is not, when there is nothing to enlarge
        }
    }

    PictureCaption {
        anchors.left: parent.left
        blockLoader: root.blockLoader
        photo: root.block
        visible: height > 0
        width: Math.min(root.width, Theme.lineLength)
    }
}
