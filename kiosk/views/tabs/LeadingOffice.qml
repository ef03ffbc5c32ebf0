pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* All about one office, beside the map and the list of offices or below them, and the way to the one before and after it. */
Item {
    id: root

    required property Navigation navigation
    readonly property OfficeSelection offices: root.navigation.offices

    implicitHeight: Math.round(Theme.reachableHeight * 0.32)
    implicitWidth: Math.round(Theme.screenWidth * (Theme.small ? 0.37 : 0.36))

    Connections {
        target: root.offices

        function onChanged() {
            area.toTop();
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: -Theme.margin
        color: Colours.ground
    }

    ScrollArea {
        id: area

        anchors.bottom: steps.top
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        contentHeight: about.height + Theme.smallTouch
        name: about.office.name ?? ""

        OfficeDetails {
            id: about

            canShare: false
            office: root.offices.leading
            width: area.contentWidth
            onShareRequested: root.navigation.share.offer(about.office.id)
        }
    }

    Item {
        id: steps

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.tight // in line with all else
        height: Theme.touch

        PillButton {
            anchors.left: parent.left
            current: true
            icon: "smartphone"
            iconAlone: before.visible && labelledWidth + before.width + after.width + counter.implicitWidth + 3 * Theme.gap > parent.width
            text: qsTr("take_away")
            width: iconAlone ? Theme.touch : Math.min(labelledWidth, parent.width)
            onActivated: root.navigation.share.offer(about.office.id)
            Accessible.description: root.offices.leading.name ?? ""
        }

        IconButton {
            id: before

            anchors.right: counter.left
            anchors.rightMargin: Theme.gap
            visible: root.offices.count > 1
            enabled: root.offices.number > 1
            icon: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
            name: qsTr("previous_place")
            onActivated: root.offices.step(-1)
        }

        Label {
            id: counter

            anchors.right: after.left
            anchors.rightMargin: Theme.gap
            visible: root.offices.count > 1
            wrapMode: Text.NoWrap
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.DemiBold
            text: qsTr("page_place").arg(root.offices.number).arg(root.offices.count)
            Accessible.name: qsTr("place_in_row").arg(root.offices.number).arg(root.offices.count)
        }

        IconButton {
            id: after

            anchors.right: parent.right
            visible: root.offices.count > 1
            enabled: root.offices.number < root.offices.count
            icon: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
            name: qsTr("next_place")
            onActivated: root.offices.step(1)
        }
    }
}
