pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* What shows when nobody is visiting: a greeting that walks through the languages. A touch begins in the one shown. */
Rectangle {
    id: root

    required property Kiosk kiosk
    readonly property bool waiting: root.kiosk.visit.phase === "attract" && root.kiosk.exhibit.ready
    property int turn: 0

    objectName: "attract"
    color: Theme.surface
    visible: root.waiting
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
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

    Photo {
        anchors.bottom: languages.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        horizontalAlignment: Theme.frame === "stacked" ? Image.AlignHCenter : Image.AlignRight
        source: root.kiosk.exhibit.attractPicture
        sourceSize: Qt.size(width, height)
        Accessible.ignored: true
    }

    Item {
        id: hall

        anchors.bottom: languages.top
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
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
        anchors.horizontalCenter: parent.horizontalCenter
        current: ""
        languages: root.kiosk.exhibit.languages
        width: Math.min(wanted, parent.width - 2 * Theme.margin)
        onChosen: code => root.kiosk.begin(code)
    }
}
