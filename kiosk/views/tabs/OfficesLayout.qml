pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* The layout of a tab of offices: all about the leading office stands beside the section, where there is room. */
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
