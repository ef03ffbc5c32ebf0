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
        anchors.topMargin: -Theme.outOfReach
        color: Colours.scrim
    }

    // A touch anywhere is an answer.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.visit.stay()
    }

    Rectangle {
        anchors.centerIn: parent
        border.color: Colours.frame
        border.width: Colours.highContrast ? Theme.border : 0
        color: Colours.ground
        height: label.height + 2 * label.anchors.margins
        radius: Theme.heroRadius
        width: Math.min(parent.width - 2 * Theme.margin, Theme.lineLength)

        Column {
            id: label

            anchors.left: parent.left
            anchors.margins: Theme.low ? Theme.gap : Theme.margin
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gap

            Label {
                color: Colours.ink
                font.pixelSize: Theme.low ? Theme.bodySize : Theme.cardSize
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.1
                text: qsTr("still_there")
                width: parent.width
            }

            Label {
                color: Colours.ink
                font.family: Theme.displayFamily
                font.pixelSize: Theme.low ? Theme.subtitleSize : Theme.numberSize
                font.weight: Font.Black
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1
                text: root.visit.secondsLeft
                width: parent.width
            }

            Label {
                color: Colours.ink
                horizontalAlignment: Text.AlignHCenter
                text: root.asking ? qsTr("visit_ends").arg(root.visit.secondsLeft) : ""
                visible: !Theme.low
                width: parent.width
            }

            PillButton {
                id: stay

                anchors.horizontalCenter: parent.horizontalCenter
                height: Math.max(implicitHeight, Theme.touch * (Theme.compact ? 1.1 : 1.5))
                icon: "hand"
                primary: true
                text: qsTr("i_am_still_here")
                textSize: Theme.low ? Theme.bodySize : Theme.headingSize
                width: Math.min(parent.width, Math.max(implicitWidth, parent.width * 0.7))
                onActivated: root.visit.stay()
            }
        }
    }
}
