import QtQuick
import kiosk.views

/* A shade of a map and what it means. */
Row {
    id: root

    required property int step // 0 has no value
    required property string text

    spacing: Theme.tight

    Shade {
        anchors.verticalCenter: parent.verticalCenter
        step: root.step
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.surfaceInk
        lineHeight: 1.1
        text: root.text
        wrapMode: Text.NoWrap
    }
}
