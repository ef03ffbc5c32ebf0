pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The section list of small screens; where large text leaves the tabs no room below, they stand above it. */
Panel {
    id: root

    required property Navigation navigation

    centred: Theme.sizeClass > Theme.Dense
    name: qsTr("sections")
    contentHeight: lists.height

    Column {
        id: lists

        spacing: Theme.gap
        width: root.contentWidth

        Flow {
            id: line

            // In low reach the tabs take one line, in which only the current one has words: the sections need the rest.
            readonly property bool short: {
                let labelled = 0;
                for (let index = 0; index < tabs.count; index++)
                    labelled += (tabs.itemAt(index) as PillButton)?.labelledWidth ?? 0;
                return Theme.accessibility.lowReach && labelled > root.contentWidth;
            }

            visible: Theme.sizeClass <= Theme.Dense
            width: parent.width

            Repeater {
                id: tabs

                model: Theme.sizeClass <= Theme.Dense ? root.navigation.tabs : null

                PillButton {
                    id: tab

                    required property string title
                    required property int index
                    required property var model

                    checkable: true
                    current: tab.index === root.navigation.tabIndex
                    icon: tab.model.icon
                    iconAlone: line.short && !tab.current
                    inset: Theme.inset
                    role: Accessible.PageTab
                    strong: tab.current
                    text: tab.title
                    width: Math.min(implicitWidth, root.contentWidth)
                    onActivated: root.navigation.openTab(tab.index)
                }
            }
        }

        SectionRows {
            columns: root.contentWidth > Theme.cardWidth * 2 ? 2 : 1
            navigation: root.navigation
            width: root.contentWidth
            onChosen: root.closed()
        }
    }
}
