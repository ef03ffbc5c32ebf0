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
    readonly property bool waiting: root.kiosk.visit.phase === "attract" && root.kiosk.exhibit.ready && !root.kiosk.darkScreen.dark
    readonly property bool illustrated: root.attractMode.picture.length > 0 && !picture.missing

    readonly property color field: Colours.highContrast ? "black" : Colours.accent.night

    objectName: "attract"
    color: root.field
    visible: root.waiting
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft
    Accessible.name: root.kiosk.exhibit.name
    Accessible.role: Accessible.Grouping
    Accessible.onPressAction: root.begin()

    function begin() {
        root.kiosk.begin(root.attractMode.language);
    }

    // Who left by keyboard or with an assistive program is on the way back, and then where a visit begins.
    Connections {
        target: root.kiosk.leftVisit

        function onChanged() {
            if (root.waiting && !root.kiosk.leftVisit.offered)
                root.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Keys.onReturnPressed: root.begin()
    Keys.onEnterPressed: root.begin()
    Keys.onSpacePressed: root.begin()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: point => {
            const tapped = languages.mapFromItem(root, point.position);
            if (!languages.childAt(tapped.x, tapped.y)) // a tile begins by itself
                root.begin();
        }
    }

    // A band of paper, on which the languages stand.
    Rectangle {
        id: band

        anchors.bottom: parent.bottom
        color: Colours.ground
        height: languages.height + 2 * Theme.margin
        width: parent.width
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

            readonly property real inset: picture.showsMarkers ? Theme.drift + 1 : Theme.margin // the sea of a map reaches the edges

            anchors.bottom: Theme.upright ? hall.top : languages.top
            anchors.bottomMargin: Theme.upright ? picture.inset : Theme.margin + picture.inset
            anchors.left: Theme.upright ? parent.left : hall.right
            anchors.leftMargin: picture.inset
            anchors.right: parent.right
            anchors.rightMargin: picture.inset
            anchors.top: parent.top
            anchors.topMargin: picture.inset
            attractMode: root.attractMode
        }

        Item {
            id: hall

            readonly property real below: Math.max(cast.height, wayBack.shown ? wayBack.height + Theme.margin : 0)

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            height: root.height - band.height - y - Theme.gap - hall.below
            width: root.illustrated && !Theme.upright ? parent.width * (Theme.tall ? 0.42 : 0.5) : parent.width - 2 * Theme.margin
            y: root.illustrated && Theme.upright ? parent.height * 0.5 - hall.below : Theme.margin
        }

        Repeater {
            model: root.kiosk.exhibit.greetings

            AttractGreeting {
                required property int index

                anchors.fill: hall
                announcement: root.attractMode.announcement
                figure: root.attractMode.figure
                visible: index === root.attractMode.greeting
            }
        }

        // The way back into a visit that was left a moment ago stands in the place of the people.
        Loader {
            id: wayBack

            readonly property bool shown: root.kiosk.leftVisit.offered

            active: wayBack.shown
            anchors.bottom: languages.top
            anchors.bottomMargin: 2 * Theme.margin - Theme.drift
            anchors.left: hall.left
            anchors.right: hall.right
            Component.onCompleted: setSource("AttractWayBack.qml", {
                leftVisit: root.kiosk.leftVisit
            })
        }

        // Who stands on the band; drawn once the greeting shows.
        Loader {
            id: cast

            readonly property bool available: !Theme.small && Object.keys(root.kiosk.exhibit.attractCover).length > 0
            readonly property bool loading: cast.available && !cast.active

            active: false
            anchors.bottom: languages.top
            anchors.bottomMargin: Theme.margin - Theme.drift
            anchors.left: hall.left
            visible: !wayBack.shown
            height: cast.available ? Math.round(Math.min(languages.y * (Theme.upright ? 0.18 : 0.3), hall.width / 3)) : 0
            width: 3 * height
            sourceComponent: Cover {
                cover: root.kiosk.exhibit.attractCover
                family: Colours.accent
                ground: "night"
                Accessible.ignored: true
            }
        }

        Connections {
            enabled: cast.loading
            target: root.Window.window

            function onFrameSwapped() {
                cast.active = true;
            }
        }

        LanguageTiles {
            id: languages

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            current: root.attractMode.language
            languages: root.kiosk.exhibit.languages
            width: parent.width - 2 * Theme.margin
            onChosen: code => root.kiosk.begin(code)
        }
    }
}
