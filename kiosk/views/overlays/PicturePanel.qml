import QtQuick
import kiosk.models
import kiosk.views

/* A picture as large as the screen. */
Rectangle {
    id: root

    required property Place place
    readonly property var block: root.place.picture
    readonly property bool open: root.block.picture !== undefined

    color: Theme.card
    visible: root.open
    Accessible.name: qsTr("enlarge")
    Accessible.role: Accessible.Dialog
    onOpenChanged: {
        if (root.open)
            close.forceActiveFocus(Qt.PopupFocusReason);
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    Rectangle {
        anchors.centerIn: photo
        color: Theme.paper
        height: photo.paintedHeight
        width: photo.paintedWidth
    }

    Photo {
        id: photo

        anchors.bottom: close.y < caption.y ? close.top : caption.top
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        source: root.open ? root.block.picture : ""
        sourceSize: root.open ? Qt.size(width, height) : undefined
        Accessible.ignored: !root.block.alt
        Accessible.name: root.block.alt ?? ""
        Accessible.role: Accessible.Graphic
    }

    Label {
        id: caption

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        lineHeight: 1.1
        text: root.block.caption ?? ""
        width: Math.min(root.width - close.width - 3 * Theme.margin, Theme.measure)
    }

    PillButton {
        id: close

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        icon: "x"
        strong: true
        text: qsTr("close")
        onActivated: root.place.close()
    }
}
