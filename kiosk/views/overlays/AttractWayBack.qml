pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The way back into a visit that was left a moment ago, in the language of that visit; below its words a bar loses a part with
   each second that there is for it. */
Item {
    id: root

    required property LeftVisit leftVisit

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.leftVisit.rightToLeft
    implicitHeight: button.implicitHeight
    Component.onCompleted: {
        button.forceActiveFocus(Qt.OtherFocusReason);
        root.Accessible.announce(root.leftVisit.announcement);
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
        minHeight: Math.round(Theme.touch * 1.3)
        radius: Theme.cardRadius
        space: 2 * Theme.tight + Theme.space(1) // the bar stands in it
        text: root.leftVisit.words
        textSize: Math.round(Theme.cardSize * Theme.attractScale)
        onActivated: root.leftVisit.comeBack()

        Row {
            id: bar

            readonly property real part: (button.width - 2 * button.radius + spacing) / root.leftVisit.totalSeconds - spacing

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.tight
            anchors.left: parent.left
            anchors.leftMargin: button.radius
            spacing: Theme.tight

            Repeater {
                model: root.leftVisit.totalSeconds

                Rectangle {
                    required property int index

                    objectName: "secondLeft"
                    color: button.contentColor
                    height: Theme.space(1)
                    opacity: index < root.leftVisit.secondsLeft ? 1 : 0
                    radius: height / 2
                    width: bar.part

                    Behavior on opacity {
                        enabled: !root.leftVisit.reducedMotion

                        NumberAnimation {
                            duration: Theme.pageTurn
                        }
                    }
                }
            }
        }
    }
}
