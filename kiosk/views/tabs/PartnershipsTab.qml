pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* Where a section has partners of several kinds, the visitor can ask for one kind. */
Item {
    id: root

    required property Place place

    PageTab {
        anchors.bottom: kinds.visible ? kinds.top : parent.bottom
        anchors.bottomMargin: kinds.visible ? Theme.gap : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        place: root.place
    }

    Flow {
        id: kinds

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.tight
        visible: !Theme.compact && root.place.partnerKinds.length > 1

        Repeater {
            model: kinds.visible ? ["", ...root.place.partnerKinds] : []

            PillButton {
                required property string modelData

                checkable: true
                current: root.place.partnerKind === modelData
                role: Accessible.RadioButton
                strong: current
                text: modelData ? qsTr("partner_" + modelData) : qsTr("all_kinds")
                onActivated: root.place.showPartners(modelData)
            }
        }
    }
}
