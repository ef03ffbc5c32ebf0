import QtQuick
import kiosk.models
import kiosk.views

/* A code that holds the section or the office itself, for a phone that has no network. */
Panel {
    id: root

    required property Place place
    readonly property var taken: root.place.taken

    name: root.taken.title ?? ""
    contentHeight: words.y + words.height
    onClosed: root.place.keepHere()

    // A whole number of pixels for each module, 0.8 mm or more where the panel is wide enough; black on white always.
    Image {
        id: code

        readonly property int module: Math.max(1, Math.min(Math.ceil(Theme.millimetre * 0.8), Math.floor(root.contentWidth / Math.max(1, implicitWidth))))

        objectName: "takeAwayCode"
        anchors.horizontalCenter: parent.horizontalCenter
        cache: false
        height: implicitHeight * module
        smooth: false
        source: root.taken.code ?? ""
        width: implicitWidth * module
        Accessible.name: qsTr("take_away")
        Accessible.role: Accessible.Graphic
    }

    Column {
        id: words

        anchors.top: code.bottom
        anchors.topMargin: Theme.tight
        spacing: Theme.tight
        width: root.contentWidth

        Label {
            font.weight: Font.DemiBold
            lineHeight: 1.1
            text: root.taken.title ?? ""
            width: parent.width
            Accessible.role: Accessible.Heading
        }

        Label {
            lineHeight: 1.1
            text: root.taken.place ?? ""
            visible: text.length > 0
            width: parent.width
        }

        Label {
            lineHeight: 1.1
            text: qsTr("take_away_how")
            width: Math.min(parent.width, Theme.measure)
        }

        Label {
            lineHeight: 1.1
            text: qsTr("cut_short")
            visible: root.taken.cut ?? false
            width: parent.width
        }
    }
}
