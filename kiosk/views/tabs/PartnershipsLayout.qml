pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

LayoutView {
    id: root

    above: root.place.partnerKinds.length > 1 ? kinds : null

    Component {
        id: kinds

        PartnerKinds {
            place: root.place
        }
    }
}
