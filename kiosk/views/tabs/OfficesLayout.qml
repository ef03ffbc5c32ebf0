pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

LayoutView {
    id: root

    beside: root.tellsOffice ? office : null
    tellsOffice: Theme.sizeClass === Theme.Roomy && root.navigation.offices.leading.id !== undefined

    Component {
        id: office

        LeadingOffice {
            navigation: root.navigation
        }
    }
}
