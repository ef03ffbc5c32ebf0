import QtQuick
import kiosk.models
import kiosk.views

/* The way back, named after the page to which it leads, and the way to all topics of the tab. */
Row {
    id: root

    required property Navigation navigation
    property real room: 0 // which both share
    readonly property Hub hub: root.navigation.hub
    readonly property alias backWidth: back.labelledWidth // with its words

    spacing: Theme.tight
    visible: root.navigation.backTitle.length > 0 || topics.visible

    // On a field: flat, in its darker tone.
    component Way: PillButton {
        fill: Colours.family.fieldControl
        fillPressed: Colours.family.field
        contentColor: Colours.family.fieldInk
        minHeight: Theme.small ? Theme.smallTouch : Theme.chip
        objectName: "small"
        raised: false
    }

    Way {
        id: back

        icon: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
        iconAlone: labelledWidth + (topics.visible ? topics.width + root.spacing : 0) > root.room
        name: qsTr("back_to").arg(root.navigation.backTitle)
        text: root.navigation.backTitle
        visible: root.navigation.backTitle.length > 0
        onActivated: root.navigation.goBack()
    }

    Way {
        id: topics

        icon: "layout-grid"
        iconAlone: back.labelledWidth + root.spacing + labelledWidth > root.room
        text: qsTr("all_topics").arg(root.hub.count)
        visible: root.navigation.page === "section" && root.hub.count > 1
        onActivated: root.navigation.openHub()
    }
}
