import QtQuick
import kiosk.models

/* Makes what the layout of a tab adds: the file named after it. It reads the navigation from here, as blocks do. */
Loader {
    id: root

    required property Navigation navigation
    readonly property string layout: root.navigation.layout

    source: root.layout.charAt(0).toUpperCase() + root.layout.slice(1) + "Layout.qml"
}
