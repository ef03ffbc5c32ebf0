pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

LayoutView {
    id: root

    beside: root.showsOffice ? office : null
    showsOffice: Theme.sizeClass === Theme.Roomy && root.navigation.offices.leading.id !== undefined

    Component {
        id: office

        LeadingOffice {
            navigation: root.navigation
        }
    }
}
