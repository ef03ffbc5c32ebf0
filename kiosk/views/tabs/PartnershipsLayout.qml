pragma ComponentBehavior: Bound

import QtQuick

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
