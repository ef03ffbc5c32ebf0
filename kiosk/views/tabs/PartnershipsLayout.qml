pragma ComponentBehavior: Bound

import QtQuick

/* The layout of a tab of partners: the choice of kinds of partners stands above the blocks. */
LayoutView {
    id: root

    above: root.navigation.partners.kinds.length > 1 ? kinds : null

    Component {
        id: kinds

        PartnerKinds {
            navigation: root.navigation
        }
    }
}
