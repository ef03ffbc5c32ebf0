pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* A calm word, in each language, while there is nothing to show. */
Rectangle {
    id: root

    required property Kiosk kiosk

    objectName: "unavailable"
    color: Colours.ground

    Column {
        anchors.centerIn: parent
        spacing: Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, Theme.lineLength)

        Repeater {
            model: root.kiosk.unavailable

            Column {
                id: message

                required property var modelData

                spacing: Theme.tight
                width: parent.width

                Label {
                    color: Colours.ink
                    font.pixelSize: Theme.compact ? Theme.bodySize : Theme.headingSize
                    font.weight: Font.Bold
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.1
                    text: message.modelData.title
                    width: parent.width
                }

                Label {
                    color: Colours.muted
                    horizontalAlignment: Text.AlignHCenter
                    lineHeight: 1.1
                    text: message.modelData.text
                    width: parent.width
                }
            }
        }
    }
}
