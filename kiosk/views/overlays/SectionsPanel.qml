pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Where there is no room for them below: Home and the tabs, and within reach what a page has at its head. */
Panel {
    id: root

    required property Navigation navigation
    required property Listening listening

    name: qsTr("sections")
    contentHeight: column.height

    Connections {
        target: root.navigation

        function onOpened() {
            if (root.open)
                root.closed();
        }
    }

    Column {
        id: column

        spacing: Theme.tight
        width: root.contentWidth

        Flow {
            spacing: Theme.tight
            width: root.contentWidth

            PillButton {
                icon: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
                text: qsTr("back_to").arg(root.navigation.backTitle)
                visible: root.navigation.backTitle.length > 0
                width: Math.min(implicitWidth, root.contentWidth)
                onActivated: root.navigation.goBack()
            }

            PillButton {
                icon: "volume-2"
                text: qsTr("listen")
                visible: root.listening.offered && !root.listening.reading
                onActivated: {
                    root.closed();
                    root.listening.listen();
                }
            }
        }

        Flow {
            id: line

            // They take one line where they can: else only the current one has words.
            readonly property bool short: {
                let labelled = 0;
                for (let index = 0; index < tabs.count; index++)
                    labelled += (tabs.itemAt(index) as PillButton)?.labelledWidth ?? 0;
                return labelled > root.contentWidth;
            }

            width: root.contentWidth

            Repeater {
                id: tabs

                model: root.navigation.bar

                PillButton {
                    id: tab

                    required property string title
                    required property int index
                    required property var model

                    checkable: true
                    current: tab.index - 1 === root.navigation.tabIndex
                    icon: tab.index === 0 ? "house" : (tab.model.icon ?? "")
                    iconAlone: line.short && !tab.current
                    inset: Theme.inset
                    role: Accessible.PageTab
                    text: tab.title
                    width: Math.min(implicitWidth, root.contentWidth)
                    onActivated: root.navigation.openFromBar(tab.index)
                }
            }
        }
    }
}
