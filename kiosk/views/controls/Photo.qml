import QtQuick

/* A picture of the content, decoded beside the drawing at the size at which it is shown. */
Image {
    readonly property bool loading: status === Image.Loading

    asynchronous: true
    autoTransform: true
    fillMode: Image.PreserveAspectFit
}
