pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The section list and one section; offices and partnerships add something of their own to it. */
Item {
    id: root

    required property Place place
    required property Feedback feedback
    required property Listening listening
    required property Playback playback
    readonly property bool listBeside: Theme.frame === "side"
    readonly property bool officeBeside: root.place.layout === "offices" && Theme.roomy && root.place.leadingOffice.id !== undefined
    readonly property bool kindsAbove: root.place.layout === "partnerships" && root.place.partnerKinds.length > 1

    SectionList {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.inset
        columns: root.listBeside ? 1 : 2
        height: root.listBeside ? root.height : Math.min(contentHeight, root.height * 0.28)
        overhang: root.listBeside ? 0 : Theme.inset
        place: root.place
        visible: !Theme.compact
        width: root.listBeside ? Theme.listWidth : root.width + 2 * Theme.inset
    }

    Keys.forwardTo: [page]

    SectionPage {
        id: page

        anchors.bottom: root.listBeside || Theme.compact ? parent.bottom : list.top
        anchors.bottomMargin: root.listBeside || Theme.compact ? 0 : Theme.gap
        anchors.left: root.listBeside ? list.right : parent.left
        anchors.leftMargin: root.listBeside ? Theme.gap : 0
        anchors.right: aside.left
        anchors.rightMargin: aside.active ? Theme.gap : 0
        anchors.top: parent.top
        feedback: root.feedback
        lead: root.kindsAbove ? kinds : null
        listening: root.listening
        place: root.place
        playback: root.playback
    }

    Loader {
        id: aside

        active: root.officeBeside
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        width: active ? implicitWidth : 0
        sourceComponent: LeadingOffice {
            place: root.place
        }
    }

    Component {
        id: kinds

        PartnerKinds {
            place: root.place
        }
    }
}
