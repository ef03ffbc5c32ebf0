pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* What tells how far a fact can be trusted: its date, its source, whether it is confirmed, its language. */
Column {
    id: root

    required property var fact
    property bool dated: true // whether the date is worth a mention
    readonly property list<string> parts: [root.dated && root.fact.asOf ? qsTr("as_of").arg(root.fact.asOf) : "", root.fact.source ? qsTr("source").arg(root.fact.source) : "", root.fact.fallback ? qsTr("shown_in").arg(root.fact.fallback) : ""].filter(part => part.length > 0)

    readonly property bool shown: root.parts.length > 0 || root.fact.confirmed === false

    spacing: Theme.tight
    visible: root.shown

    Row {
        anchors.left: parent.left
        spacing: Theme.tight
        visible: root.fact.confirmed === false

        Icon {
            id: doubt

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.attention
            name: "circle-help"
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.attention
            lineHeight: 1.05
            text: qsTr("unconfirmed")
            width: Math.min(implicitWidth, root.width - doubt.width - Theme.tight)
        }
    }

    Label {
        color: Theme.muted
        lineHeight: 1.1
        text: root.parts.join(" · ")
        visible: text.length > 0
        width: root.width
    }
}
