import QtQuick
import kiosk.views

/* A web address to take away: a code for a phone's camera, and the address in words. */
Item {
    id: root

    required property string address
    required property string title

    implicitHeight: Math.max(code.height, words.height)

    Image {
        id: code

        anchors.left: parent.left
        fillMode: Image.PreserveAspectFit
        height: width
        smooth: false
        source: root.address ? "image://qr/" + root.address : ""
        width: Math.round(Theme.millimetre * 32)
        Accessible.ignored: true
    }

    Column {
        id: words

        anchors.left: code.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tight

        Label {
            font.weight: Font.DemiBold
            text: root.title
            width: parent.width
        }

        Label {
            color: Theme.muted
            text: root.address.replace("https://", "")
            width: parent.width
            wrapMode: Text.WrapAnywhere
        }

        Label {
            color: Theme.muted
            text: qsTr("scan")
            width: parent.width
        }
    }
}
