pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

LayoutView {
    id: root

    beside: root.tellsOffice ? office : null
    tellsOffice: Theme.roomy && root.place.leadingOffice.id !== undefined

    Component {
        id: office

        LeadingOffice {
            place: root.place
        }
    }
}
