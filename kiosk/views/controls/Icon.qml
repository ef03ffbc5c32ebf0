import QtQuick
import kiosk.views

/* A Lucide icon in one colour: the accent for what can be touched, else a quiet one. */
Image {
    id: root

    required property string name
    property color color: Colours.muted
    property int size: Theme.icon

    height: root.size
    source: root.name ? "image://icon/" + root.name + "/" + root.color.toString().slice(-6) : ""
    sourceSize: Qt.size(root.size, root.size)
    visible: root.name.length > 0
    width: root.size
    Accessible.ignored: true
}
