import QtQuick

/* A picture of the content, decoded beside the drawing at the size at which it is shown, in the colours of the screen.
   The address tells how the camera was held; a JPEG is turned by its decoder, after it was made to fit. */
Item {
    id: root

    property alias fillMode: image.fillMode
    property alias retainWhileLoading: image.retainWhileLoading
    property alias source: image.source
    property alias status: image.status
    property size sourceSize
    readonly property bool loading: image.status === Image.Loading
    readonly property int orientation: Number(/#orientation=([2-8])$/.exec(root.source)?.[1] ?? 1) // as EXIF counts
    readonly property bool decoderTurns: /\.jpe?g#/i.test(root.source)
    readonly property int angle: root.decoderTurns ? 0 : [0, 0, 0, 180, 180, 270, 90, 90, 270][root.orientation]
    readonly property bool isSideways: root.angle % 180 !== 0
    readonly property real paintedHeight: root.isSideways ? image.paintedWidth : image.paintedHeight
    readonly property real paintedWidth: root.isSideways ? image.paintedHeight : image.paintedWidth

    implicitHeight: root.isSideways ? image.implicitWidth : image.implicitHeight
    implicitWidth: root.isSideways ? image.implicitHeight : image.implicitWidth

    Image {
        id: image

        asynchronous: true
        autoTransform: true
        colorSpace.namedColorSpace: ColorSpace.SRgb
        fillMode: Image.PreserveAspectFit
        height: root.isSideways ? root.width : root.height
        mirror: !root.decoderTurns && [2, 4, 5, 7].includes(root.orientation)
        rotation: root.angle
        sourceSize: root.orientation > 4 ? Qt.size(root.sourceSize.height, root.sourceSize.width) : root.sourceSize
        transformOrigin: Item.TopLeft
        width: root.isSideways ? root.height : root.width
        x: root.angle === 90 || root.angle === 180 ? root.width : 0
        y: root.angle >= 180 ? root.height : 0
    }
}
