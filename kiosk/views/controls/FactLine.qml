pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* What tells how far a fact can be trusted: its date, its source, whether it is confirmed, its language. */
Column {
    id: root

    required property var fact
    readonly property var known: root.fact ?? {} // while a block changes its items, the one it told of is gone
    property bool dated: true // whether the date is worth a mention
    property string doubt: qsTr("unconfirmed")
    property bool derived: false // whether some of it is worked out
    readonly property list<string> parts: [root.dated && root.known.asOf ? qsTr("as_of").arg(root.known.asOf) : "", root.known.source ? qsTr("source").arg(root.known.source) : "", root.derived ? qsTr("derived") : "", root.known.fallback ? qsTr("shown_in").arg(root.known.fallback) : ""].filter(part => part.length > 0)

    readonly property real lineWidth: Math.max(doubts.visible ? doubts.width : 0, label.implicitWidth) // in one line

    readonly property bool shown: root.parts.length > 0 || root.known.confirmed === false

    spacing: Theme.tight
    visible: root.shown

    Row {
        id: doubts

        anchors.left: parent.left
        spacing: Theme.tight
        visible: root.known.confirmed === false

        Icon {
            id: doubt

            anchors.verticalCenter: parent.verticalCenter
            color: Colours.danger
            name: "circle-help"
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Colours.danger
            lineHeight: 1.05
            text: root.doubt
            width: Math.min(implicitWidth, root.width - doubt.width - Theme.tight)
        }
    }

    Label {
        id: label

        color: Colours.muted
        lineHeight: 1.1
        text: root.parts.join(" · ")
        visible: text.length > 0
        width: root.width
    }
}
