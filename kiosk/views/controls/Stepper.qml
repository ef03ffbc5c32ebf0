pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* Goes from one thing to the next and back, and says which of how many it is, in words and dots. */
Item {
    id: root

    required property int current
    required property int count
    readonly property bool iconsOnly: 2 * Math.max(back.labelledWidth, nextButton.labelledWidth) + Math.max(label.implicitWidth, dots.implicitWidth) + 2 * Theme.gap > root.width

    signal chosen(int index)

    // A button that goes at an end hands the keyboard to the other one.
    function go(steps: int, used: PillButton, other: PillButton) {
        const had = used.activeFocus;
        root.chosen(root.current + steps);
        if (had && !used.visible)
            other.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Math.max(Theme.touch, middle.implicitHeight)

    PillButton {
        id: back

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        icon: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
        iconAlone: root.iconsOnly
        text: qsTr("previous")
        visible: root.current > 0
        onActivated: root.go(-1, back, nextButton)
    }

    Column {
        id: middle

        anchors.centerIn: parent
        spacing: Theme.tight

        Row {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.tight

            Repeater {
                model: root.count

                Rectangle {
                    required property int index
                    readonly property bool now: index === root.current

                    anchors.verticalCenter: parent.verticalCenter
                    border.color: now ? Colours.family.ink : Colours.frame
                    border.width: Theme.border
                    color: now ? Colours.family.ink : Colours.card
                    height: Math.round(Theme.millimetre * (now ? 4 : 2.5))
                    radius: height / 2
                    width: height
                }
            }
        }

        Label {
            id: label

            anchors.horizontalCenter: parent.horizontalCenter
            color: Colours.ink
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            width: Math.min(implicitWidth, root.width - 2 * Math.max(back.implicitWidth, nextButton.implicitWidth) - 2 * Theme.gap)
            text: qsTr("place_in_row").arg(root.current + 1).arg(root.count)
        }
    }

    PillButton {
        id: nextButton

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        icon: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
        iconAlone: root.iconsOnly
        iconLast: true
        current: true
        text: qsTr("next")
        visible: root.current < root.count - 1
        onActivated: root.go(1, nextButton, back)
    }
}
