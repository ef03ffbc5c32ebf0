import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Asks whether anybody is there and shows how long there is to answer. */
Item {
    id: root

    required property Visit visit
    readonly property bool asking: root.visit.phase === "warning"

    visible: root.asking
    Accessible.name: qsTr("still_there")
    Accessible.role: Accessible.AlertMessage
    onAskingChanged: {
        if (root.asking)
            stay.forceActiveFocus(Qt.PopupFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: Theme.visitHeight - Theme.panelHeight
        color: Theme.scrim
    }

    // A touch anywhere is an answer.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.visit.stay()
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: Theme.controlLine
        border.width: Theme.highContrast ? Theme.border : 0
        color: Theme.surface
        height: words.height + 2 * words.anchors.margins
        radius: Theme.radius
        width: Math.min(parent.width - 2 * Theme.margin, Theme.measure)

        Column {
            id: words

            anchors.left: parent.left
            anchors.margins: Theme.low ? Theme.gap : Theme.margin
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gap

            Label {
                color: Theme.surfaceText
                font.pixelSize: Theme.low ? Theme.bodySize : Theme.titleSize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.1
                text: qsTr("still_there")
                width: parent.width
            }

            Label {
                color: Theme.surfaceText
                font.pixelSize: Theme.low ? Theme.titleSize : Theme.greetingSize
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                text: root.visit.secondsLeft
                width: parent.width
            }

            Label {
                color: Theme.surfaceText
                horizontalAlignment: Text.AlignHCenter
                text: root.asking ? qsTr("visit_ends").arg(root.visit.secondsLeft) : ""
                visible: !Theme.low
                width: parent.width
            }

            PillButton {
                id: stay

                anchors.horizontalCenter: parent.horizontalCenter
                height: Theme.touch * (Theme.compact ? 1.1 : 1.5)
                icon: "hand"
                strong: true
                text: qsTr("i_am_still_here")
                textSize: Theme.low ? Theme.bodySize : Theme.headingSize
                width: Math.min(parent.width, Math.max(implicitWidth, parent.width * 0.7))
                onActivated: root.visit.stay()
            }
        }
    }
}
