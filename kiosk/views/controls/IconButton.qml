import QtQuick
import kiosk.views

/* An icon that can be touched; quiet while it can do nothing. */
Pressable {
    id: root

    required property string icon
    property int iconSize: Theme.largeIcon

    activeFocusOnTab: root.enabled
    fill: root.enabled ? Theme.card : "transparent"
    outline: root.enabled ? Theme.accent : Theme.line

    Icon {
        anchors.centerIn: parent
        color: root.enabled ? Theme.accent : Theme.resting
        name: root.icon
        size: root.iconSize
    }
}
