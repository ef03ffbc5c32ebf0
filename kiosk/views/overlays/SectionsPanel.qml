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

        TabBar {
            minHeight: Theme.touch
            navigation: root.navigation
            width: root.contentWidth
        }
    }
}
