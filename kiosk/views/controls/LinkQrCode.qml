import QtQuick
import kiosk.views

/* A web address: a QR code for the camera of a phone, and the address as text. */
Rectangle {
    id: root

    required property string address
    required property string title
    readonly property string shown: root.address.replace("https://", "")

    border.color: Colours.line
    border.width: Theme.hairline
    color: Colours.card
    implicitHeight: Math.max(Theme.qrCodeSize, label.height) + 2 * Theme.tight
    radius: Theme.radius

    // Codes are not equally large, but the words beside them begin at one line.
    Item {
        id: box

        readonly property real monolith: height // the code is measured before it is seen

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight
        anchors.top: parent.top
        anchors.topMargin: Math.min((parent.height - height) / 2, Theme.gap) // beside the first of many lines
        height: Theme.qrCodeSize
        width: Theme.qrCodeSize
    }

    // A whole number of pixels for each module, so that all are equally large.
    Image {
        id: code

        readonly property int module: Math.max(1, Math.floor(Theme.qrCodeSize / Math.max(1, implicitWidth)))

        anchors.centerIn: box
        height: implicitHeight * module
        smooth: false
        source: root.address ? "image://qr/" + root.address : ""
        visible: root.enabled // behind a panel it lies beside the code of the panel, and a phone would read either
        width: implicitWidth * module
        Accessible.ignored: true
    }

    Column {
        id: label

        anchors.left: box.right
        anchors.leftMargin: Theme.tight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tight

        Label {
            font.weight: Font.Bold
            lineHeight: 1.1
            text: root.title
            width: parent.width
        }

        Label {
            color: Colours.muted
            lineHeight: 1.1
            text: root.shown.replace(/[./](?=.)/g, "$&\u200B") // where a line may end
            width: parent.width
            Accessible.name: root.shown
        }

        Label {
            color: Colours.muted
            lineHeight: 1.1
            text: qsTr("scan")
            width: parent.width
        }
    }
}
