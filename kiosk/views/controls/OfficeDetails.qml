pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* All about one office. */
Column {
    id: root

    required property var office
    property bool canShare: true

    signal shareRequested

    spacing: Theme.small ? Theme.tight : Math.round((Theme.tight + Theme.gap) / 2)

    DisplayMetrics {
        id: metrics
    }

    Rectangle {
        border.color: Colours.outline
        border.width: Colours.highContrast ? Theme.border : 0
        color: Colours.family.field
        height: Math.max(disc.height, label.height) + 2 * (Theme.small ? Theme.tight : Theme.gap)
        radius: Theme.cardRadius
        width: parent.width

        Rectangle {
            id: disc

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Colours.family.fieldControl
            height: visible ? Math.round(Theme.largeIcon * 1.7) : 0
            radius: height / 2
            visible: !Theme.small
            width: height

            OfficeIcon {
                anchors.centerIn: parent
                color: Colours.family.fieldInk
                kind: root.office.kind ?? ""
            }
        }

        Column {
            id: label

            anchors.left: disc.right
            anchors.leftMargin: disc.visible ? Theme.gap : 0
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Label {
                color: Colours.family.fieldInk
                font.family: Theme.displayFamily
                font.pixelSize: metrics.fit(text, width, Theme.cardSize)
                font.weight: Font.Black
                lineHeight: 0.9
                text: root.office.name ?? ""
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            Label {
                color: Colours.family.fieldInk
                lineHeight: 1.1
                text: root.office.kind ? qsTr("office_" + root.office.kind) : ""
                width: parent.width
            }

            Label {
                color: Colours.family.fieldInk
                lineHeight: 1.1
                text: root.office.where ?? ""
                width: parent.width
            }

            Label {
                color: Colours.family.fieldInk
                font.weight: root.office.here ? Font.Bold : Font.Normal
                lineHeight: 1.1
                text: root.office.here ? qsTr("you_are_here") : root.office.distance ?? ""
                visible: text.length > 0
                width: parent.width
            }
        }
    }

    Label {
        font.weight: Font.Bold
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

            height: Math.max(checkMark.height, serviceText.height)
            width: root.width

            Rectangle {
                id: checkMark

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                color: Colours.family.tile
                height: Math.round(Theme.icon * 1.5)
                radius: height / 2
                width: height

                Icon {
                    anchors.centerIn: parent
                    color: Colours.family.tileIcon
                    name: "check"
                }
            }

            Label {
                id: serviceText

                anchors.left: checkMark.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                lineHeight: 1.1
                text: service.modelData
            }
        }
    }

    FactLine {
        doubt: qsTr("unconfirmed_office")
        fact: root.office
        width: parent.width
    }

    Label {
        font.weight: Font.Bold
        text: qsTr("hours")
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    Rectangle {
        border.color: Colours.outline
        border.width: Colours.highContrast ? Theme.hairline : 0
        color: Colours.highlight.tile
        height: hours.height + 2 * Theme.tight
        radius: Theme.radius
        width: parent.width

        Icon {
            id: clock

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Colours.highlight.tileIcon
            name: root.office.hours ? "clock" : "concierge-bell"
        }

        Label {
            id: hours

            anchors.left: clock.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Colours.highlight.tileInk
            font.weight: Font.Bold
            lineHeight: 1.1
            text: root.office.hours || qsTr("hours_unknown")
        }
    }

    Label {
        text: root.office.note ?? ""
        visible: text.length > 0
        width: parent.width
    }

    PillButton {
        anchors.left: parent.left
        visible: root.canShare
        current: true
        icon: "smartphone"
        text: qsTr("take_away")
        width: Math.min(implicitWidth, parent.width)
        onActivated: root.shareRequested()
        Accessible.description: root.office.name ?? ""
    }
}
