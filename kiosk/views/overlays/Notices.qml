pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The problems of the content file, for the person who edits it: over the upper part of what shows, if anything does. */
Rectangle {
    id: root

    required property Kiosk kiosk

    objectName: "notices"
    color: Colours.dangerTile
    height: Math.min(Math.floor(Theme.screenHeight * (root.kiosk.exhibit.ready ? 0.45 : 1)), problems.height + 2 * Theme.gap)

    // What lies below must not be touched through the list.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.bottomMargin: Theme.gap
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gap
        anchors.topMargin: Theme.gap
        contentHeight: problems.height
        ground: Colours.dangerTile
        name: root.kiosk.noticesTitle

        Column {
            id: problems

            spacing: Theme.gap
            width: area.contentWidth

            Label {
                color: Colours.danger
                font.weight: Font.Bold
                text: root.kiosk.noticesTitle
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            Repeater {
                model: root.kiosk.notices

                Column {
                    id: problem

                    required property var modelData

                    width: problems.width

                    Label {
                        color: Colours.danger
                        text: problem.modelData.where
                        width: parent.width
                    }

                    Label {
                        color: Colours.ink
                        font.weight: Font.Bold
                        text: problem.modelData.what
                        width: parent.width
                    }

                    Label {
                        color: Colours.ink
                        text: problem.modelData.how
                        width: parent.width
                    }
                }
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Colours.danger
        height: Theme.border
        width: parent.width
    }
}
