import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Reads the page aloud. While it does, the bar has what steers it. */
PillButton {
    id: root

    required property Listening listening

    objectName: "small"
    icon: "volume-2"
    minHeight: Theme.small ? Theme.smallTouch : Theme.chip
    text: qsTr("listen")
    visible: root.listening.offered
    onActivated: root.listening.listen()
}
