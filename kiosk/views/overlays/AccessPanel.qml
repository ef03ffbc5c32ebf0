pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* How to see and reach the exhibit. What is chosen shows at once on the page, which stays in sight. */
Panel {
    id: root

    required property Access access
    required property Listening listening

    function chooseVolume(step: int) {
        root.access.chooseVolume(step);
        root.listening.sample();
    }

    contentHeight: choices.height
    highest: Theme.squeezed ? 1 : Theme.compact || Theme.lowReach ? 0.78 : 0.62
    name: qsTr("access")
    veiled: false

    component Choice: PillButton {
        checkable: true
        width: Math.min(implicitWidth, root.contentWidth)
    }

    component Switch: Choice {
        required property string picture

        icon: current ? "check" : picture
        role: Accessible.CheckBox
    }

    Column {
        id: choices

        spacing: Theme.tight
        width: root.contentWidth

        Label {
            color: Theme.surfaceInk
            font.weight: Font.DemiBold
            lineHeight: 1.05
            text: qsTr("text_size")
            width: parent.width
        }

        Flow {
            spacing: Theme.tight
            width: parent.width

            Choice {
                current: root.access.textSize === 0
                role: Accessible.RadioButton
                text: qsTr("text_standard")
                onActivated: root.access.chooseTextSize(0)
            }

            Choice {
                current: root.access.textSize === 1
                role: Accessible.RadioButton
                text: qsTr("text_large")
                onActivated: root.access.chooseTextSize(1)
            }

            Choice {
                current: root.access.textSize === 2
                role: Accessible.RadioButton
                text: qsTr("text_largest")
                onActivated: root.access.chooseTextSize(2)
            }
        }

        Flow {
            spacing: Theme.tight
            width: parent.width

            Switch {
                current: root.access.highContrast
                picture: "contrast"
                text: qsTr("high_contrast")
                onActivated: root.access.useHighContrast(!current)
            }

            Switch {
                current: root.access.lowReach
                picture: "arrow-down-to-line"
                text: qsTr("low_reach")
                onActivated: root.access.useLowReach(!current)
            }

            Switch {
                current: root.access.reducedMotion
                picture: "circle-pause"
                text: qsTr("less_motion")
                onActivated: root.access.useReducedMotion(!current)
            }

            Switch {
                current: root.access.selfVoicing
                picture: "speech"
                text: qsTr("speak_what_i_touch")
                visible: root.listening.speaks
                onActivated: root.access.useSelfVoicing(!current)
            }
        }

        Label {
            color: Theme.surfaceInk
            font.weight: Font.DemiBold
            lineHeight: 1.05
            text: qsTr("volume").arg(root.access.volume).arg(root.access.loudest)
            visible: root.listening.loudspeaker
            width: parent.width
        }

        Flow {
            spacing: Theme.tight
            visible: root.listening.loudspeaker
            width: parent.width

            Choice {
                checkable: false
                icon: "minus"
                text: qsTr("volume_down")
                onActivated: root.chooseVolume(root.access.volume - 1)
            }

            Choice {
                checkable: false
                icon: "plus"
                text: qsTr("volume_up")
                onActivated: root.chooseVolume(root.access.volume + 1)
            }
        }
    }
}
