import QtQuick
import kiosk.models
import kiosk.views

/* Asks whether the section was useful; one touch on a face answers, and thanks stand in place of the question. */
Item {
    id: root

    required property Feedback feedback

    objectName: "feedbackBar"
    implicitHeight: question.height
    implicitWidth: label.implicitWidth + yes.width + partly.width + no.width + 3 * Theme.gap

    Flow {
        id: question

        spacing: Theme.gap
        visible: !root.feedback.thanked
        width: parent.width

        Label {
            id: label

            color: Colours.ink
            font.weight: Font.Bold
            height: Math.max(implicitHeight, Theme.touch)
            text: qsTr("useful_question")
            verticalAlignment: Text.AlignVCenter
            width: Math.min(implicitWidth, question.width)
        }

        // The faces stay together as long as they can.
        Flow {
            spacing: Theme.gap
            width: Math.min(yes.width + partly.width + no.width + 2 * Theme.gap, question.width)

            PillButton {
                id: yes

                icon: "smile"
                iconAlone: Theme.compact
                text: qsTr("useful_yes")
                onActivated: root.feedback.answer("smile")
            }

            PillButton {
                id: partly

                icon: "meh"
                iconAlone: Theme.compact
                text: qsTr("useful_partly")
                onActivated: root.feedback.answer("meh")
            }

            PillButton {
                id: no

                icon: "frown"
                iconAlone: Theme.compact
                text: qsTr("useful_no")
                onActivated: root.feedback.answer("frown")
            }
        }
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        visible: root.feedback.thanked
        width: parent.width

        Icon {
            id: tick

            anchors.verticalCenter: parent.verticalCenter
            color: Colours.ink
            name: "check"
        }

        Label {
            color: Colours.ink
            font.weight: Font.Bold
            text: qsTr("useful_thanks")
            width: parent.width - tick.width - Theme.gap
        }
    }
}
