pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The section list of small screens; where large text leaves the tabs no room below, they stand above it. */
Panel {
    id: root

    required property Place place

    centred: !Theme.dense
    name: qsTr("sections")
    contentHeight: lists.height

    Column {
        id: lists

        spacing: Theme.gap
        width: root.contentWidth

        Flow {
            visible: Theme.dense
            width: parent.width

            Repeater {
                model: Theme.dense ? root.place.tabs : null

                PillButton {
                    id: tab

                    required property string title
                    required property int index
                    required property var model

                    checkable: true
                    current: tab.index === root.place.tabIndex
                    icon: tab.model.icon
                    inset: Theme.inset
                    role: Accessible.PageTab
                    strong: tab.current
                    text: tab.title
                    width: Math.min(implicitWidth, root.contentWidth)
                    onActivated: root.place.openTab(tab.index)
                }
            }
        }

        SectionRows {
            columns: root.contentWidth > Theme.cardWidth * 2 ? 2 : 1
            place: root.place
            width: root.contentWidth
            onChosen: root.closed()
        }
    }
}
