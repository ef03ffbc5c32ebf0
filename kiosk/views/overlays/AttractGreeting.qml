pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* The greeting of one language, or a figure in its place. */
Item {
    id: root

    required property string code
    required property bool rightToLeft
    required property string name
    required property string greeting
    required property string text
    required property string promise
    required property var announcement
    required property var figure
    readonly property bool tells: root.figure.value !== undefined
    readonly property string first: root.tells ? root.figure.value : root.greeting

    LayoutMirroring.enabled: root.rightToLeft
    LayoutMirroring.childrenInherit: true

    DisplayMetrics {
        id: metrics
    }

    Loader {
        active: root.visible
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: Column {
            id: all

            // What the other words leave of the height.
            readonly property real room: root.height - name.height - (notice.visible ? notice.height + all.spacing : 0) - (line.visible ? line.height + all.spacing : 0) - (promise.visible ? promise.height + all.spacing : 0)

            spacing: Theme.tall ? Theme.margin : Theme.gap

            Column {
                width: parent.width

                Label {
                    id: name

                    color: Colours.accent.fieldInk
                    font.pixelSize: Math.round(Theme.leadSize * Theme.attractScale)
                    font.weight: Font.Bold
                    lineHeight: 1
                    text: root.name
                    width: parent.width
                }

                Label {
                    color: Colours.accent.fieldInk
                    font.family: Theme.displayFamily
                    font.pixelSize: metrics.fitBox(root.first, width, all.room, Theme.greetingSize)
                    font.weight: Font.Black
                    lineHeight: 0.85
                    opticalMetrics: metrics
                    text: root.first
                    width: parent.width
                }
            }

            Column {
                id: line

                spacing: Theme.tight
                visible: greetingText.text.length > 0 && root.announcement.title === undefined && !(Theme.small && promise.visible)
                width: parent.width

                Label {
                    id: greetingText

                    anchors.left: parent.left
                    color: Colours.accent.fieldInk
                    font.pixelSize: Math.round(Theme.leadSize * Theme.attractScale)
                    font.weight: root.tells ? Font.Bold : Font.Normal
                    text: root.tells ? root.figure.label : root.text
                    width: evenWidth(Math.min(parent.width, Theme.lineLength * Theme.attractScale))
                }

                Label {
                    id: note

                    color: Colours.accent.fieldInk
                    font.pixelSize: Math.round(Theme.bodySize * Theme.attractScale)
                    text: root.figure.note ?? ""
                    visible: note.text.length > 0
                    width: parent.width
                }
            }

            // No box: only what can be touched has the colour that leads on.
            Item {
                id: promise

                height: Math.max(symbol.height, words.height)
                visible: root.promise.length > 0 && root.announcement.title === undefined && !root.tells
                width: parent.width

                Icon {
                    id: symbol

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.accent.fieldInk
                    name: promise.visible ? "shield-check" : ""
                    size: Math.round(words.font.pixelSize * 1.3)
                }

                Label {
                    id: words

                    anchors.left: symbol.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.accent.fieldInk
                    font.pixelSize: Math.round(Theme.leadSize * Theme.attractScale)
                    font.weight: Font.Bold
                    lineHeight: 1.05
                    text: root.promise
                }
            }

            // What is new today takes the place of what is always true.
            AttractAnnouncement {
                id: notice

                anchors.left: parent.left
                announcement: root.announcement
                width: Math.min(parent.width, Theme.lineLength * Theme.attractScale)
            }
        }
    }
}
