pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

LayoutView {
    id: root

    beside: root.showsOffice ? office : null
    showsOffice: Theme.detailsBeside && root.navigation.offices.count > 0

    Component {
        id: office

        LeadingOffice {
            navigation: root.navigation
        }
    }
}
