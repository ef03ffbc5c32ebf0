pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* What is said in a film or sound, for those who would rather read it. It shows on request, and while it is read aloud. */
Column {
    id: root

    required property list<var> paragraphs
    required property BlockLoader blockLoader
    required property string title // of what it is the text
    property bool open: false
    readonly property real textHeight: transcriptText.active ? transcriptText.height + root.spacing : 0
    readonly property bool read: root.blockLoader.listening.block === root.blockLoader.index

    spacing: Theme.gap
    visible: root.paragraphs.length > 0

    PillButton {
        anchors.left: parent.left
        checkable: true
        current: root.open
        icon: root.open ? "check" : "file-text"
        name: text + ": " + root.title
        role: Accessible.CheckBox
        text: qsTr("transcript")
        onActivated: root.open = !root.open
    }

    Loader {
        id: transcriptText

        active: root.open || root.read
        visible: active
        width: parent.width
        sourceComponent: RichText {
            color: Colours.ink
            blockLoader: root.blockLoader
            paragraphs: root.paragraphs
        }
    }
}
