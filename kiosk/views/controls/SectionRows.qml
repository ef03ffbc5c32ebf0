pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The sections of the tab as big rows, in one or more columns. */
Grid {
    id: root

    required property Navigation navigation
    readonly property bool loading: !root.navigation.sections.whole
    readonly property Item current: rows.count > root.navigation.sectionIndex ? rows.itemAt(root.navigation.sectionIndex) : null

    signal chosen

    Repeater {
        id: rows

        model: root.navigation.sections

        Pressable {
            id: row

            required property string title
            required property string icon
            required property int index

            name: row.title
            current: row.index === root.navigation.sectionIndex
            checkable: true
            fill: row.current ? Theme.accentSoft : Theme.card
            height: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.tight)
            inset: Theme.inset
            outline: row.current ? Theme.accent : Theme.controlLine
            role: Accessible.ListItem
            width: Math.floor(root.width / root.columns)
            onActivated: {
                root.navigation.openSection(row.index);
                root.chosen();
            }

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: row.inset + row.radius
                anchors.left: parent.left
                anchors.leftMargin: row.inset
                anchors.top: parent.top
                anchors.topMargin: row.inset + row.radius
                color: Theme.accent
                visible: row.current
                width: Theme.tight
            }

            Icon {
                id: picture

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
                name: row.icon
                size: Theme.largeIcon
            }

            Label {
                id: words

                anchors.left: picture.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                color: row.current ? Theme.accent : Theme.cardText
                lineHeight: 1.05
                text: row.title
                Accessible.ignored: true
            }
        }
    }
}
