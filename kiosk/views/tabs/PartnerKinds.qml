pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Where a section has partners of several kinds, the visitor can ask for one kind. On a low page they stand in one row: the signs
   alone, and the name of the one that is chosen. */
Flow {
    id: root

    required property Navigation navigation
    readonly property bool named: !Theme.low

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping

    PartnerIcon {
        id: signs

        kind: ""
        visible: false
    }

    Repeater {
        model: ["", ...root.navigation.partners.kinds]

        PillButton {
            required property string modelData

            objectName: "small"
            checkable: true
            current: root.navigation.partners.kind === modelData
            icon: root.named ? "" : modelData ? signs.icons[modelData] : "layout-grid"
            iconAlone: !root.named && !current
            minHeight: Math.max(Theme.chip, Math.ceil(Theme.bodySize * 1.5) + Theme.lip)
            role: Accessible.RadioButton
            space: root.named ? Theme.tight : 0
            text: modelData ? qsTr("partner_" + modelData) : qsTr("all_kinds")
            width: Math.min(implicitWidth, root.width)
            onActivated: root.navigation.partners.chooseKind(modelData)
        }
    }
}
