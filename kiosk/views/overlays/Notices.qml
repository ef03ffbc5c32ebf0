pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The problems of the content file, for the person who edits it. */
Rectangle {
    id: root

    required property Kiosk kiosk

    border.color: Theme.attention
    border.width: Theme.border
    color: Theme.attentionSoft
    height: Math.min(parent.height * 0.45, area.contentHeight + 2 * Theme.gap)
    visible: root.kiosk.notices.length > 0

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.gap
        contentHeight: problems.height
        ground: Theme.attentionSoft
        name: "Problems"

        Column {
            id: problems

            spacing: Theme.gap
            width: area.contentWidth

            Repeater {
                model: root.kiosk.notices

                Label {
                    required property var modelData

                    color: Theme.attention
                    text: modelData.file + ":" + modelData.line + ":" + modelData.column + "  " + modelData.path + "\n" + modelData.what + " " + modelData.how
                    width: problems.width
                }
            }
        }
    }
}
