import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The way back into a visit that was left a moment ago, in the language of that visit. */
Item {
    id: root

    required property LeftVisit leftVisit

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.leftVisit.rightToLeft
    implicitHeight: button.implicitHeight
    Component.onCompleted: {
        button.forceActiveFocus(Qt.OtherFocusReason);
        root.Accessible.announce(button.text);
    }

    // What lies below would begin another visit.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
    }

    PillButton {
        id: button

        anchors.left: parent.left
        anchors.right: parent.right
        icon: "undo-2"
        leastHeight: Math.round(Theme.touch * 1.3)
        radius: Theme.cardRadius
        text: root.leftVisit.words
        textSize: Math.round(Theme.cardSize * Theme.lobby)
        onActivated: root.leftVisit.comeBack()
    }
}
