import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* A code that holds the section or the office itself, for a phone that has no network. */
Panel {
    id: root

    required property Navigation navigation
    readonly property var payload: root.navigation.share.payload

    readonly property bool beside: root.width > root.height // the words beside the code, else below it
    readonly property real minWords: Theme.bodySize * 9

    centred: !root.beside
    name: root.payload.title ?? ""
    contentHeight: root.beside ? Math.max(code.height, label.height) : label.y + label.height

    // A whole number of pixels for each module, as many as there is room for, but 0.8 mm where the panel is wide enough; black on
    // white always.
    Image {
        id: code

        readonly property real across: root.beside ? root.contentWidth - root.minWords - Theme.gap : root.contentWidth
        readonly property real down: root.beside ? root.contentRoom : root.contentRoom - label.height - Theme.gap
        readonly property real free: Math.min(code.across, code.down, Theme.largestQrCode)
        readonly property int minimum: Math.min(Math.ceil(Theme.millimetre * 0.8), Math.floor(root.contentWidth / Math.max(1, implicitWidth)))
        readonly property int module: Math.max(1, code.minimum, Math.floor(code.free / Math.max(1, implicitWidth)))

        objectName: "shareCode"
        anchors.horizontalCenter: root.beside ? undefined : parent.horizontalCenter
        anchors.left: root.beside ? parent.left : undefined
        cache: false
        height: implicitHeight * module
        smooth: false
        source: root.payload.code ?? ""
        width: implicitWidth * module
        Accessible.name: qsTr("take_away")
        Accessible.role: Accessible.Graphic
    }

    Column {
        id: label

        anchors.left: root.beside ? code.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gap : 0
        anchors.right: parent.right
        spacing: Theme.tight
        y: root.beside ? Math.max(0, (code.height - label.height) / 2) : code.height + Theme.gap

        Label {
            font.pixelSize: Theme.small ? Theme.bodySize : Theme.headingSize
            font.weight: Font.Bold
            lineHeight: 1.1
            text: root.payload.title ?? ""
            width: parent.width
            Accessible.role: Accessible.Heading
        }

        Label {
            lineHeight: 1.1
            text: qsTr("take_away_how")
            width: parent.width
        }

        Label {
            lineHeight: 1.1
            text: root.payload.where ?? ""
            visible: text.length > 0
            width: parent.width
        }

        Label {
            lineHeight: 1.1
            text: qsTr("cut_short")
            visible: root.payload.truncated ?? false
            width: parent.width
        }
    }
}
