pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* Where a section has partners of several kinds, the visitor can ask for one kind. */
Flow {
    id: root

    required property Place place

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping

    Repeater {
        model: ["", ...root.place.partnerKinds]

        PillButton {
            required property string modelData

            objectName: "small"
            checkable: true
            current: root.place.partnerKind === modelData
            leastHeight: Theme.chip
            role: Accessible.RadioButton
            text: modelData ? qsTr("partner_" + modelData) : qsTr("all_kinds")
            onActivated: root.place.showPartners(modelData)
        }
    }
}
