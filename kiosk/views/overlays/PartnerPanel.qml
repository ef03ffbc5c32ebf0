import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* All about one partner. */
Panel {
    id: root

    required property Navigation navigation
    readonly property var partner: root.navigation.partners.current

    name: root.partner.name ?? ""
    contentHeight: about.height

    Column {
        id: about

        spacing: Theme.small ? Theme.tight : Theme.gap
        width: root.contentWidth

        Rectangle {
            border.color: Colours.outline
            border.width: Colours.highContrast ? Theme.border : 0
            color: Colours.family.field
            height: Math.max(disc.height, label.height) + 2 * (Theme.small ? Theme.tight : Theme.gap)
            radius: Theme.cardRadius
            width: parent.width

            PartnerDisc {
                id: disc

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                color: Colours.family.fieldControl
                ink: Colours.family.fieldInk
                partner: root.partner
            }

            Column {
                id: label

                anchors.left: disc.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    color: Colours.family.fieldInk
                    font.pixelSize: Theme.small ? Theme.bodySize : Theme.headingSize
                    font.weight: Font.Bold
                    lineHeight: 1
                    text: root.partner.name ?? ""
                    width: parent.width
                    Accessible.role: Accessible.Heading
                }

                Label {
                    color: Colours.family.fieldInk
                    lineHeight: 1.1
                    text: root.partner.kind ? qsTr("partner_" + root.partner.kind) : ""
                    width: parent.width
                }
            }
        }

        Label {
            font.weight: Font.Bold
            text: root.partner.role ?? ""
            width: parent.width
        }

        Label {
            text: root.partner.text ?? ""
            visible: text.length > 0
            width: parent.width
        }

        FactLine {
            fact: root.partner
            width: parent.width
        }
    }
}
