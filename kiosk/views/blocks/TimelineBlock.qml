pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

BlockView {
    id: root

    Column {
        width: root.width

        Repeater {
            id: events

            model: root.block.items

            Item {
                id: event

                required property var modelData
                required property int index
                readonly property bool last: event.index === events.count - 1
                readonly property int dot: Math.round(Theme.millimetre * 5)

                height: words.height + (event.last ? 0 : Theme.gap * 2)
                width: root.width

                Rectangle {
                    color: Theme.line
                    height: parent.height
                    visible: !event.last
                    width: Theme.border
                    x: line.x + (line.width - width) / 2
                    y: line.y + line.height / 2
                }

                Rectangle {
                    id: line

                    anchors.left: parent.left
                    border.color: Theme.surfaceInk
                    border.width: Theme.border * 2
                    color: Theme.card
                    height: event.dot
                    radius: width / 2
                    width: event.dot
                    y: (Theme.headingSize * 1.36 - height) / 2
                }

                Column {
                    id: words

                    anchors.left: line.right
                    anchors.leftMargin: Theme.gap
                    spacing: Theme.tight
                    width: Math.min(root.width - event.dot - Theme.gap, Theme.measure)

                    Spoken {
                        color: Theme.surfaceInk
                        font.pixelSize: Theme.headingSize
                        font.weight: Font.DemiBold
                        lineHeight: 1
                        said: event.modelData.date
                        holder: root.holder
                        width: parent.width
                    }

                    Spoken {
                        color: Theme.surfaceInk
                        font.weight: Font.DemiBold
                        said: event.modelData.title
                        holder: root.holder
                        width: parent.width
                    }

                    Spoken {
                        color: Theme.surfaceInk
                        said: event.modelData.text
                        holder: root.holder
                        visible: said.length > 0
                        width: parent.width
                    }

                    FactLine {
                        dated: event.modelData.asOf !== event.modelData.date
                        fact: event.modelData
                        width: parent.width
                    }
                }
            }
        }
    }
}
