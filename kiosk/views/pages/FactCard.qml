import QtQuick
import kiosk.views
import kiosk.views.controls

/* A figure, or an announcement with its sign, beside what it says; a touch leads to more. */
Pressable {
    id: root

    property string label: ""
    property string value: ""
    property string asOf: ""
    property string iconName: ""
    property string positionInSet: ""
    readonly property real edge: Theme.small ? Theme.tight * 1.3 : Theme.gap
    readonly property real labelsPreferredWidth: Math.max(Theme.bodySize * 6, labelText.implicitWidth * 0.56, date.implicitWidth) // in two lines
    property Family family: Colours.family

    radius: Theme.cardRadius
    name: [root.value, root.label, root.asOf ? qsTr("as_of").arg(root.asOf) : ""].filter(part => part.length > 0).join(", ")
    Accessible.description: root.positionInSet
    implicitHeight: Math.max(Theme.touch, words.height + 2 * Theme.tight + root.lip, figure.height + root.lip)
    implicitWidth: begin.width + root.labelsPreferredWidth + (nextButton.visible ? nextButton.width : 0) + 3 * root.edge + Theme.tight
    role: Accessible.ListItem

    Row {
        id: begin

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.family.ink
            name: root.iconName
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
        anchors.right: nextButton.visible ? nextButton.left : parent.right
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter

        Label {
            id: labelText

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
        id: nextButton

        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        color: root.family.ink
        name: root.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
        visible: !Theme.small
    }
}
