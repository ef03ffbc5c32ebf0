pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* What shows when nobody is visiting: a greeting that walks through the languages. A touch begins in the one shown. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property AttractMode attractMode: root.kiosk.attractMode
    readonly property bool waiting: root.kiosk.visit.phase === "attract" && root.kiosk.exhibit.ready
    readonly property bool upright: Theme.heightMillimetres > Theme.widthMillimetres
    readonly property bool illustrated: root.attractMode.picture.length > 0 && !picture.missing

    objectName: "attract"
    color: Theme.surface
    visible: root.waiting
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft
    Accessible.name: root.kiosk.exhibit.name
    Accessible.role: Accessible.Grouping
    Accessible.onPressAction: root.begin()

    function begin() {
        root.kiosk.begin(root.attractMode.language);
    }

    Keys.onReturnPressed: root.begin()
    Keys.onEnterPressed: root.begin()
    Keys.onSpacePressed: root.begin()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.begin()
    }

    // All of it drifts by a few pixels, and the ground does not.
    Item {
        height: root.height
        width: root.width
        x: root.attractMode.driftAcross * Theme.drift
        y: root.attractMode.driftDown * Theme.drift

        // The picture stands above the greeting, or beside it where a line ends.
        AttractPicture {
            id: picture

            anchors.bottom: root.upright ? hall.top : languages.top
            anchors.bottomMargin: Theme.margin
            anchors.left: root.upright ? parent.left : hall.right
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.margin
            attractMode: root.attractMode
        }

        Item {
            id: hall

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            height: languages.y - y - Theme.gap
            width: root.illustrated && !root.upright ? parent.width * (Theme.tall ? 0.42 : 0.5) : parent.width - 2 * Theme.margin
            y: root.illustrated && root.upright ? parent.height * 0.5 : Theme.margin
        }

        Repeater {
            model: root.kiosk.exhibit.greetings

            AttractGreeting {
                required property int index

                anchors.fill: hall
                announcement: root.attractMode.announcement
                visible: index === root.attractMode.greeting
                onBegun: root.begin()
            }
        }

        LanguageBar {
            id: languages

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin - Theme.inset
            current: root.attractMode.language
            languages: root.kiosk.exhibit.languages
            leastHeight: Theme.touch * (Theme.tall ? 1.4 : 1)
            textSize: Theme.leadSize
            width: Math.min(wanted * 1.5, parent.width - 2 * Theme.margin)
            onChosen: code => root.kiosk.begin(code)
        }
    }
}
