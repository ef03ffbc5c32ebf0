pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* All about one office. */
Column {
    id: root

    required property var office

    signal shareWanted

    spacing: Theme.gap

    DisplayMetrics {
        id: metrics
    }

    Row {
        spacing: Theme.gap
        width: parent.width

        OfficeIcon {
            id: pin

            color: Colours.family.words
            kind: root.office.kind ?? ""
        }

        Column {
            width: parent.width - pin.width - Theme.gap

            Label {
                font.pixelSize: metrics.fit(text, width, Theme.cardSize)
                font.weight: Font.Bold
                lineHeight: 1.1
                text: root.office.name ?? ""
                width: parent.width
                Accessible.role: Accessible.Heading
            }

            Label {
                color: Colours.muted
                text: root.office.kind ? qsTr("office_" + root.office.kind) : ""
                width: parent.width
            }

            Label {
                text: root.office.where ?? ""
                width: parent.width
            }

            Label {
                color: root.office.here ? Colours.ink : Colours.muted
                font.weight: root.office.here ? Font.Bold : Font.Normal
                text: root.office.here ? qsTr("you_are_here") : root.office.distance ?? ""
                visible: text.length > 0
                width: parent.width
            }
        }
    }

    Rectangle {
        color: Colours.line
        height: Theme.hairline
        width: parent.width
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

            height: words.height
            width: root.width

            Icon {
                id: mark

                anchors.left: parent.left
                anchors.top: parent.top
                anchors.topMargin: Theme.bodySize * 0.2
                color: Colours.family.words
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
        font.weight: Font.Bold
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
        width: Math.min(implicitWidth, parent.width)
        onActivated: root.shareWanted()
        Accessible.description: root.office.name ?? ""
    }
}
