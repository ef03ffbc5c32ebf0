pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* All about one office. */
Column {
    id: root

    required property var office

    signal shareWanted

    spacing: Theme.gap

    Row {
        spacing: Theme.gap
        width: parent.width

        OfficeIcon {
            id: pin

            color: Theme.cardText
            kind: root.office.kind ?? ""
        }

        Column {
            width: parent.width - pin.width - Theme.gap

            Label {
                font.pixelSize: Theme.headingSize
                font.weight: Font.DemiBold
                lineHeight: 1.1
                text: root.office.name ?? ""
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            Label {
                color: Theme.muted
                text: root.office.kind ? qsTr("office_" + root.office.kind) : ""
                width: parent.width
            }

            Label {
                text: root.office.where ?? ""
                width: parent.width
            }

            Label {
                color: root.office.here ? Theme.cardText : Theme.muted
                font.weight: root.office.here ? Font.DemiBold : Font.Normal
                text: root.office.here ? qsTr("you_are_here") : root.office.distance ?? ""
                visible: text.length > 0
                width: parent.width
            }
        }
    }

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    Label {
        font.weight: Font.DemiBold
        text: qsTr("services")
        visible: services.count > 0
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    Repeater {
        id: services

        model: root.office.services

        Item {
            id: service

            required property string modelData

            height: words.height
            width: root.width

            Icon {
                id: mark

                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: Theme.bodySize * 0.2
                color: Theme.cardText
                name: "check"
            }

            Label {
                id: words

                anchors.left: mark.right
                anchors.leftMargin: Theme.tight
                anchors.right: parent.right
                lineHeight: 1.15
                text: service.modelData
            }
        }
    }

    Label {
        font.weight: Font.DemiBold
        text: qsTr("hours")
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    Label {
        text: root.office.hours || qsTr("hours_unknown")
        width: parent.width
    }

    Label {
        text: root.office.note ?? ""
        visible: text.length > 0
        width: parent.width
    }

    FactLine {
        fact: root.office
        width: parent.width
    }

    PillButton {
        anchors.left: parent.left
        icon: "qr-code"
        text: qsTr("take_away")
        onActivated: root.shareWanted()
        Accessible.description: root.office.name ?? ""
    }
}
