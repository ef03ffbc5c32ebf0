import QtQuick
import kiosk.views
import kiosk.views.controls

/* A figure, or an announcement with its sign, beside what it says; a touch leads to more. */
Pressable {
    id: root

    property string label: ""
    property string value: ""
    property string asOf: ""
    property string sign: ""
    property string place: ""
    readonly property real edge: Theme.small ? Theme.tight * 1.3 : Theme.gap
    readonly property real wordsWanted: Math.max(Theme.bodySize * 6, saying.implicitWidth * 0.56, date.implicitWidth) // in two lines
    property Family family: Colours.family

    radius: Theme.cardRadius
    name: [root.value, root.label, root.asOf ? qsTr("as_of").arg(root.asOf) : ""].filter(said => said.length > 0).join(", ")
    Accessible.description: root.place
    implicitHeight: Math.max(Theme.touch, words.height + 2 * Theme.tight + root.lip, figure.height + root.lip)
    implicitWidth: begin.width + root.wordsWanted + (onward.visible ? onward.width : 0) + 3 * root.edge + Theme.tight
    role: Accessible.ListItem

    Row {
        id: begin

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.family.ink
            name: root.sign
            size: Theme.largeIcon
        }

        Label {
            id: figure

            anchors.verticalCenter: parent.verticalCenter
            color: root.family.ink
            font.family: Theme.displayFamily
            font.pixelSize: Theme.small ? Theme.cardSize : Theme.subtitleSize
            font.weight: Font.Black
            lineHeight: 1
            verticalAlignment: Text.AlignVCenter
            text: root.value
            visible: root.value.length > 0
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    Column {
        id: words

        anchors.left: begin.right
        anchors.leftMargin: root.edge
        anchors.right: onward.visible ? onward.left : parent.right
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter

        Label {
            id: saying

            color: Colours.ink
            font.weight: root.value ? Font.Normal : Font.DemiBold
            lineHeight: 1.02
            text: root.label
            width: parent.width
            Accessible.ignored: true
        }

        Label {
            id: date

            color: Colours.muted
            lineHeight: 1.02
            text: root.asOf
            visible: root.asOf.length > 0
            width: parent.width
            Accessible.ignored: true
        }
    }

    Icon {
        id: onward

        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        color: root.family.ink
        name: root.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
        visible: !Theme.small
    }
}
