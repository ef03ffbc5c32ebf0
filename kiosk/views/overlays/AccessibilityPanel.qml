pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* How to see and reach the exhibit. What is chosen shows at once on the page, which stays in sight. */
Panel {
    id: root

    required property Accessibility accessibility
    required property Listening listening
    readonly property real usual: Theme.tall ? 0.62 : 0.85 // then the page shows above it what is chosen
    readonly property int row: Math.ceil(Math.max(...[standard, large, largest, contrast, reach, motion, voice, quieter, louder].map(each => each.implicitHeight)))
    readonly property int rows: Math.max(1, Math.floor((root.contentRoom + Theme.tight) / (root.row + Theme.tight)))

    function chooseVolume(step: int) {
        root.accessibility.chooseVolume(step);
        root.listening.sample();
    }

    centred: !Theme.compact || Theme.accessibility.textSize === 0 // larger words need the width
    contentHeight: choices.height
    highest: Theme.sizeClass === Theme.Squeezed || choices.height > root.roomIn(root.usual) ? 1 : root.usual
    name: qsTr("access")
    page: root.rows * (root.row + Theme.tight) - Theme.tight // whole rows
    stride: choices.height > root.contentRoom ? root.page + Theme.tight : 0
    hasScrim: false

    component Choice: PillButton {
        Layout.fillWidth: true
        Layout.preferredHeight: root.row
        checkable: true
        leastHeight: Theme.compact ? Theme.chip : Theme.touch
        objectName: Theme.compact ? "small" : ""
        space: Theme.compact ? 0 : Theme.tight
    }

    // Shows its word as large as the text becomes.
    component Size: Choice {
        required property int step

        current: root.accessibility.textSize === step
        role: Accessible.RadioButton
        textSize: Theme.bodySizeOf(step)
        onActivated: root.accessibility.chooseTextSize(step)
    }

    component Switch: Choice {
        required property string picture

        Layout.columnSpan: switches.spanOf(switches.offered.indexOf(this))
        icon: current ? "check" : picture
        role: Accessible.CheckBox
    }

    component Heading: Label {
        color: Colours.ink
        font.weight: Font.Bold
        lineHeight: 1.05
    }

    Column {
        id: choices

        spacing: Theme.tight
        width: root.contentWidth

        Heading {
            text: qsTr("text_size")
            width: parent.width
            visible: !Theme.compact // where room is short, the words below show it
        }

        GridLayout {
            columnSpacing: Theme.tight
            columns: standard.implicitWidth + large.implicitWidth + largest.implicitWidth + 2 * columnSpacing <= width ? 3 : 1
            rowSpacing: Theme.tight
            uniformCellWidths: 3 * largest.implicitWidth + 2 * columnSpacing <= width
            width: parent.width

            Size {
                id: standard

                step: 0
                text: qsTr("text_standard")
            }

            Size {
                id: large

                step: 1
                text: qsTr("text_large")
            }

            Size {
                id: largest

                step: 2
                text: qsTr("text_largest")
            }
        }

        CardGrid {
            id: switches

            readonly property list<Switch> offered: [contrast, reach, motion, voice].filter(each => each.visible)

            readonly property real widest: Math.max(...switches.offered.map(each => each.implicitWidth))

            cellWidth: Theme.accessibility.textSize > 0 ? switches.widest : Math.min(switches.widest, Math.floor((width - columnSpacing) / 2)) // longer ones wrap
            columnSpacing: Theme.tight
            count: switches.offered.length
            most: switches.offered.length
            rowSpacing: Theme.tight
            width: parent.width

            Switch {
                id: contrast

                current: root.accessibility.highContrast
                picture: "contrast"
                text: qsTr("high_contrast")
                onActivated: root.accessibility.useHighContrast(!current)
            }

            Switch {
                id: reach

                current: root.accessibility.lowReach
                picture: "hand-grab"
                text: qsTr("low_reach")
                onActivated: root.accessibility.useLowReach(!current)
            }

            Switch {
                id: motion

                current: root.accessibility.reducedMotion
                picture: "circle-pause"
                text: qsTr("less_motion")
                onActivated: root.accessibility.useReducedMotion(!current)
            }

            Switch {
                id: voice

                current: root.accessibility.selfVoicing
                picture: "speech"
                text: qsTr("speak_what_i_touch")
                visible: root.listening.speaks
                onActivated: root.accessibility.useSelfVoicing(!current)
            }
        }

        GridLayout {
            id: loudness

            readonly property bool labelled: quieter.labelledWidth + volume.implicitWidth + louder.labelledWidth + 2 * columnSpacing <= width

            columnSpacing: Theme.tight
            columns: 2 * Theme.touch + volume.implicitWidth + 2 * columnSpacing <= width ? 3 : 1
            rowSpacing: Theme.tight
            visible: root.listening.loudspeaker
            width: parent.width

            Choice {
                id: quieter

                checkable: false
                icon: "minus"
                iconAlone: !loudness.labelled
                text: qsTr("volume_down")
                onActivated: root.chooseVolume(root.accessibility.volume - 1)
            }

            Heading {
                id: volume

                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("volume").arg(root.accessibility.volume).arg(root.accessibility.loudest)
            }

            Choice {
                id: louder

                checkable: false
                icon: "plus"
                iconAlone: !loudness.labelled
                text: qsTr("volume_up")
                onActivated: root.chooseVolume(root.accessibility.volume + 1)
            }
        }
    }
}
