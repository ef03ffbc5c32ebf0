pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* What shows when nobody is visiting: a greeting that walks through the languages. A touch begins in the one shown. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property bool waiting: root.kiosk.visit.phase === "attract" && root.kiosk.exhibit.ready
    readonly property bool upright: Theme.heightMillimetres > Theme.widthMillimetres
    readonly property bool illustrated: root.kiosk.exhibit.attractPicture.length > 0
    property int turn: 0
    property bool laidOut: false // a picture is decoded for its final size only

    objectName: "attract"
    color: Theme.surface
    visible: root.waiting
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft
    Accessible.name: root.kiosk.exhibit.name
    Accessible.role: Accessible.Grouping
    Accessible.onPressAction: root.begin()
    Component.onCompleted: root.laidOut = true
    onWaitingChanged: root.turn = 0

    function begin() {
        const greeting = greetings.itemAt(root.turn) as AttractGreeting;
        root.kiosk.begin(greeting ? greeting.code : "");
    }

    Keys.onReturnPressed: root.begin()
    Keys.onEnterPressed: root.begin()
    Keys.onSpacePressed: root.begin()

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.begin()
    }

    Timer {
        interval: root.kiosk.exhibit.languageSeconds * 1000
        repeat: true
        running: root.waiting && greetings.count > 1
        onTriggered: root.turn = (root.turn + 1) % greetings.count
    }

    // The picture stands above the greeting, or beside it where a line ends.
    Photo {
        anchors.bottom: root.upright ? hall.top : languages.top
        anchors.bottomMargin: Theme.margin
        anchors.left: root.upright ? parent.left : hall.right
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.margin
        source: root.laidOut ? root.kiosk.exhibit.attractPicture : ""
        sourceSize: Qt.size(width, height)
        Accessible.ignored: true
    }

    Item {
        id: hall

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        height: languages.y - y - Theme.gap
        width: root.illustrated && !root.upright ? parent.width * (Theme.tall ? 0.42 : 0.5) : parent.width - 2 * Theme.margin
        y: root.illustrated && root.upright ? parent.height * 0.45 : Theme.margin
    }

    Repeater {
        id: greetings

        model: root.kiosk.exhibit.greetings

        AttractGreeting {
            required property int index

            anchors.fill: hall
            visible: index === root.turn
            onBegun: root.begin()
        }
    }

    LanguageBar {
        id: languages

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.inset
        current: ""
        languages: root.kiosk.exhibit.languages
        width: Math.min(wanted, parent.width - 2 * Theme.margin)
        onChosen: code => root.kiosk.begin(code)
    }
}
