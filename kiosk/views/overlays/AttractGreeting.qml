pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* The greeting of one language. */
Item {
    id: root

    required property string code
    required property bool rightToLeft
    required property string name
    required property string greeting
    required property string text
    required property string begin
    required property var announcement

    signal begun

    LayoutMirroring.enabled: root.rightToLeft
    LayoutMirroring.childrenInherit: true

    Loader {
        active: root.visible
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: Column {
            spacing: Theme.tall ? Theme.margin : Theme.gap

            Column {
                width: parent.width

                Label {
                    color: Theme.muted
                    font.pixelSize: Theme.leadSize
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    text: root.name
                    width: parent.width
                }

                Label {
                    color: Theme.surfaceText
                    font.pixelSize: Theme.greetingSize
                    font.weight: Font.Bold
                    lineHeight: 1
                    text: root.greeting
                    width: parent.width
                }
            }

            Label {
                anchors.left: parent.left
                color: Theme.surfaceText
                font.pixelSize: Theme.leadSize
                text: root.text
                visible: text.length > 0 && root.announcement.title === undefined
                width: Math.min(parent.width, Theme.measure)
            }

            // What is new today takes the place of what is always true.
            AttractAnnouncement {
                anchors.left: parent.left
                announcement: root.announcement
                width: Math.min(parent.width, Theme.measure)
            }

            PillButton {
                anchors.left: parent.left
                height: Math.max(implicitHeight, Theme.touch * (Theme.tall ? 1.4 : 1))
                icon: "hand"
                strong: true
                text: root.begin
                textSize: Theme.leadSize
                width: Math.min(implicitWidth + 2 * Theme.margin, parent.width)
                onActivated: root.begun()
            }
        }
    }
}
