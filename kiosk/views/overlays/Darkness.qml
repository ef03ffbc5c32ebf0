import QtQuick
import kiosk.models

/* The screen outside of the opening hours: black. The first touch begins a visit, as on the attract screen. */
Rectangle {
    id: root

    required property Kiosk kiosk

    objectName: "darkness"
    color: "black"
    focus: true
    Accessible.name: root.kiosk.exhibit.name
    Accessible.role: Accessible.Grouping
    Accessible.onPressAction: root.begin()

    function begin() {
        root.kiosk.begin(root.kiosk.attractMode.language);
    }

    Keys.onReturnPressed: root.begin()
    Keys.onEnterPressed: root.begin()
    Keys.onSpacePressed: root.begin()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.begin()
    }
}
