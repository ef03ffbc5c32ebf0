pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The sections of the tab as big rows, in one or more columns. */
ScrollArea {
    id: root

    required property Place place
    property int columns: 1

    signal chosen

    name: qsTr("sections")
    contentHeight: rows.height

    function showCurrent() {
        const row = repeater.itemAt(root.place.sectionIndex);
        if (row)
            root.reveal(row.y, row.y + row.height);
    }

    Connections {
        target: root.place

        function onOpened() {
            Qt.callLater(root.showCurrent);
        }
    }

    Grid {
        id: rows

        columnSpacing: Theme.tight
        columns: root.columns
        rowSpacing: Theme.tight
        width: root.contentWidth

        Repeater {
            id: repeater

            model: root.place.sections

            Pressable {
                id: row

                required property string title
                required property string icon
                required property int index

                name: row.title
                current: row.index === root.place.sectionIndex
                checkable: true
                fill: row.current ? Theme.accentSoft : Theme.card
                height: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.tight)
                outline: row.current ? Theme.accent : Theme.line
                role: Accessible.ListItem
                width: Math.floor((rows.width - (root.columns - 1) * rows.columnSpacing) / root.columns)
                onActivated: {
                    root.place.openSection(row.index);
                    root.chosen();
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.top: parent.top
                    color: Theme.accent
                    radius: Theme.radius
                    visible: row.current
                    width: Theme.tight
                }

                Icon {
                    id: picture

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.icon
                    size: Theme.largeIcon
                }

                Label {
                    id: words

                    anchors.left: picture.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.tight
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.current ? Theme.accent : Theme.cardInk
                    font.weight: row.current ? Font.DemiBold : Font.Normal
                    lineHeight: 1.05
                    text: row.title
                    Accessible.ignored: true
                }
            }
        }
    }
}
