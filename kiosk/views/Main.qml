pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The frame: header, the current tab, the control bar, and what lies on top. */
Window {
    id: root

    required property Kiosk kiosk
    readonly property Place place: root.kiosk.place
    property bool sectionsOpen: false
    readonly property bool officeBeside: root.place.layout === "offices" && Theme.roomy

    color: Theme.surface
    title: root.kiosk.exhibit.name

    Binding {
        property: "pixelsPerMillimetre"
        target: Theme
        value: root.kiosk.display.pixelsPerMillimetre
    }
    Binding {
        property: "panelWidth"
        target: Theme
        value: root.width
    }
    Binding {
        property: "panelHeight"
        target: Theme
        value: root.height
    }
    Binding {
        property: "reducedMotion"
        target: Theme
        value: root.kiosk.reducedMotion
    }
    Binding {
        property: "showsFocus"
        target: Theme
        value: root.kiosk.visit.byKeyboard
    }
    Binding {
        property: "accent"
        target: Theme
        value: root.kiosk.exhibit.accent
    }

    Item {
        id: frame

        objectName: "frame"
        anchors.fill: parent
        enabled: !overlays.blocking
        visible: root.kiosk.exhibit.ready && root.kiosk.visit.phase !== "attract"
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft

        Header {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.gap
            exhibit: root.kiosk.exhibit
            height: visible ? implicitHeight : 0
            visible: !Theme.compact && !bar.holdsHeader
        }

        Loader {
            anchors.bottom: bar.top
            anchors.bottomMargin: Theme.compact ? 0 : Theme.tight
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: header.bottom
            anchors.topMargin: Theme.gap
            active: frame.visible
            sourceComponent: root.place.layout === "offices" ? offices : root.place.layout === "partnerships" ? partnerships : page
        }

        ControlBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            kiosk: root.kiosk
            onSectionsWanted: root.sectionsOpen = true
        }
    }

    Component {
        id: page

        PageTab {
            place: root.place
        }
    }

    Component {
        id: offices

        OfficesTab {
            place: root.place
        }
    }

    Component {
        id: partnerships

        PartnershipsTab {
            place: root.place
        }
    }

    Item {
        id: overlays

        readonly property bool blocking: sections.open || office.open || picture.open || stillThere.asking

        objectName: "overlays"
        anchors.fill: parent
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft

        SectionsPanel {
            id: sections

            open: root.sectionsOpen
            place: root.place
            onClosed: root.sectionsOpen = false
        }

        OfficePanel {
            id: office

            open: root.place.office.id !== undefined && !root.officeBeside
            place: root.place
        }

        PicturePanel {
            id: picture

            anchors.fill: parent
            place: root.place
        }

        StillThere {
            id: stillThere

            anchors.fill: parent
            visit: root.kiosk.visit
        }

        Attract {
            anchors.fill: parent
            focus: visible
            kiosk: root.kiosk
        }

        Unavailable {
            anchors.fill: parent
            kiosk: root.kiosk
            visible: !root.kiosk.exhibit.ready
        }

        Notices {
            anchors.left: parent.left
            anchors.right: parent.right
            kiosk: root.kiosk
        }
    }

    Connections {
        target: root.kiosk.visit

        function onEnded() {
            root.sectionsOpen = false;
        }
    }
}
