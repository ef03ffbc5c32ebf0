pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Where a section has partners of several kinds, the visitor can ask for one kind. */
Flow {
    id: root

    required property Navigation navigation

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping

    Repeater {
        model: ["", ...root.navigation.partners.kinds]

        PillButton {
            required property string modelData

            objectName: "small"
            checkable: true
            current: root.navigation.partners.kind === modelData
            leastHeight: Theme.chip
            role: Accessible.RadioButton
            text: modelData ? qsTr("partner_" + modelData) : qsTr("all_kinds")
            onActivated: root.navigation.partners.choose(modelData)
        }
    }
}
