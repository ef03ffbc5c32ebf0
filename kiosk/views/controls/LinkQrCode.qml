import QtQuick
import kiosk.views

/* A web address: a QR code for the camera of a phone, and the address as text. */
Rectangle {
    id: root

    required property string address
    required property string title

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: Math.max(Theme.qrCodeSize, words.height) + 2 * Theme.tight
    radius: Theme.radius

    // Codes are not equally large, but the words beside them begin at one line.
    Item {
        id: box

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
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
        width: implicitWidth * module
        Accessible.ignored: true
    }

    Column {
        id: words

        anchors.left: box.right
        anchors.leftMargin: Theme.tight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tight

        Label {
            font.weight: Font.DemiBold
            lineHeight: 1.1
            text: root.title
            width: parent.width
        }

        Label {
            color: Theme.muted
            lineHeight: 1.1
            text: root.address.replace("https://", "")
            width: parent.width
        }

        Label {
            color: Theme.muted
            lineHeight: 1.1
            text: qsTr("scan")
            width: parent.width
        }
    }
}
