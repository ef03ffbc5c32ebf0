import QtQuick

/* The edge of what scrolls: what is cut off there fades into the ground. */
Rectangle {
    id: root

    required property color ground
    property bool atTop: false
    readonly property color clear: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0)

    gradient: Gradient {
        GradientStop {
            color: root.atTop ? root.ground : root.clear
            position: 0
        }
        GradientStop {
            color: root.atTop ? root.clear : root.ground
            position: 1
        }
    }
}
