pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

/* All events of a timeline, each below its ring on one dotted way: across the page, where it has room for several, else
   down. */
GridLayout {
    id: root

    required property list<var> items
    required property BlockLoader blockLoader
    property bool goesOn: false // with the next part
    readonly property alias breaksBetween: events
    readonly property int fitting: Math.floor((root.width + columnSpacing) / (Theme.columnLeast + columnSpacing))
    readonly property bool across: root.columns > 1

    columnSpacing: Theme.columnGap
    columns: Math.max(1, Math.min(root.items.length, root.fitting))
    rowSpacing: root.across ? Theme.blockGap : 2 * Theme.gap
    uniformCellWidths: true

    Repeater {
        id: events

        model: root.items

        Item {
            id: event

            required property var modelData
            required property int index
            readonly property bool last: event.index === events.count - 1 && !root.goesOn
            readonly property int dot: Math.round(Theme.millimetre * 5)
            readonly property real way: root.across ? event.width + root.columnSpacing : event.height + root.rowSpacing // to the next event
            readonly property real dots: Math.floor((event.way - event.dot - Theme.tight) / Theme.tight / 2)

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            implicitHeight: label.y + label.implicitHeight

            // Dots lead on to the next event.
            Repeater {
                model: event.last ? 0 : Math.max(0, event.dots)

                Rectangle {
                    required property int index
                    readonly property real along: ring.width + Theme.tight * (1 + 2 * index)

                    color: Colours.family.ink
                    height: Theme.ring
                    radius: height / 2
                    width: Theme.ring
                    x: !root.across ? ring.x + (ring.width - width) / 2 : root.LayoutMirroring.enabled ? event.width - along - width : along
                    y: root.across ? ring.y + (ring.height - height) / 2 : ring.y + along
                }
            }

            Rectangle {
                id: ring

                anchors.left: parent.left
                border.color: Colours.family.ink
                border.width: Theme.border * 2
                color: Colours.ground
                height: event.dot
                radius: width / 2
                width: event.dot
                y: root.across ? 0 : (label.firstLineHeight - height) / 2
            }

            TimelineEvent {
                id: label

                anchors.left: root.across ? parent.left : ring.right
                anchors.leftMargin: root.across ? 0 : Theme.gap
                anchors.right: parent.right
                event: event.modelData
                blockLoader: root.blockLoader
                height: implicitHeight
                y: root.across ? ring.height + Theme.tight : 0
            }
        }
    }
}
