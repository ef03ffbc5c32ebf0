pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* How to see, hear, reach and read the exhibit. It begins with a picture for each of these, which leads to what can be
   chosen for it. What is chosen shows at once on the page, which stays in sight. */
Panel {
    id: root

    required property Accessibility accessibility
    required property Listening listening
    property string need: "see"

    function chooseVolume(step: int) {
        root.accessibility.chooseVolume(step);
        root.listening.sample();
    }

    contentHeight: choices.height
    fillsWidth: Theme.sizeClass > Theme.Squeezed // all is in sight there
    hasScrim: false
    name: qsTr("access")

    component Choice: PillButton {
        Layout.fillHeight: true
        Layout.fillWidth: true
        checkable: true
        minHeight: Theme.compact ? Theme.chip : Theme.touch
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

        icon: current ? "check" : picture
        role: Accessible.CheckBox
    }

    component Heading: Label {
        color: Colours.ink
        font.weight: Font.Bold
        lineHeight: 1.05
    }

    // What can be chosen for one need. All are equally high, so that the pictures stay where they are.
    component Group: GridLayout {
        required property string need

        columnSpacing: Theme.tight
        height: parent.height
        rowSpacing: Theme.tight
        visible: root.need === need
        width: parent.width
    }

    component NeedTile: AccessTile {
        required property string need

        current: root.need === need
        onActivated: root.need = need
    }

    Column {
        id: choices

        spacing: Theme.gap
        width: root.contentWidth

        RowLayout {
            id: needs

            readonly property real longest: Math.max(...[see, listeningTile, reach, read].map(tile => tile.wordsWidth))
            readonly property bool wordless: Theme.sizeClass === Theme.Squeezed || needs.longest > (width + spacing) / 4 - spacing

            spacing: Theme.tight
            uniformCellSizes: true
            width: parent.width

            NeedTile {
                id: see

                family: Colours.familyOf(0)
                icon: "eye"
                need: "see"
                text: qsTr("see")
                wordless: needs.wordless
            }

            NeedTile {
                id: listeningTile

                family: Colours.familyOf(1)
                icon: "ear"
                need: "hear"
                text: qsTr("hear")
                wordless: needs.wordless
            }

            NeedTile {
                id: reach

                family: Colours.familyOf(2)
                icon: "accessibility"
                need: "reach"
                text: qsTr("reach")
                wordless: needs.wordless
            }

            NeedTile {
                id: read

                family: Colours.familyOf(3)
                icon: "book-open"
                need: "read"
                text: qsTr("read")
                wordless: needs.wordless
            }
        }

        Item {
            height: Math.max(...[seeing, hearing, reaching, reading].map(group => group.implicitHeight))
            width: parent.width

            Group {
                id: seeing

                readonly property bool headed: !Theme.compact // where room is short, the words show it
                readonly property real sizesWidth: standard.implicitWidth + large.implicitWidth + largest.implicitWidth + 2 * columnSpacing
                readonly property bool inOneRow: sizesWidth + contrast.implicitWidth + columnSpacing + (headed ? sizes.implicitWidth + columnSpacing : 0) <= width

                columns: inOneRow ? headed ? 5 : 4 : sizesWidth <= width ? 3 : 1
                need: "see"

                Heading {
                    id: sizes

                    Layout.columnSpan: seeing.inOneRow ? 1 : seeing.columns
                    Layout.rightMargin: seeing.inOneRow ? Theme.tight : 0
                    text: qsTr("text_size")
                    visible: seeing.headed
                }

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

                Switch {
                    id: contrast

                    Layout.columnSpan: seeing.inOneRow ? 1 : seeing.columns
                    current: root.accessibility.highContrast
                    picture: "contrast"
                    text: qsTr("high_contrast")
                    onActivated: root.accessibility.useHighContrast(!current)
                }
            }

            Group {
                id: hearing

                readonly property bool labelled: quieter.labelledWidth + volume.implicitWidth + louder.labelledWidth + 2 * columnSpacing <= width

                columns: 2 * Theme.touch + volume.implicitWidth + 2 * columnSpacing <= width ? 3 : 1
                need: "hear"

                Heading {
                    Layout.fillWidth: true
                    text: qsTr("no_loudspeaker")
                    visible: !root.listening.loudspeaker
                }

                Choice {
                    id: quieter

                    visible: root.listening.loudspeaker
                    checkable: false
                    icon: "minus"
                    iconAlone: !hearing.labelled
                    text: qsTr("volume_down")
                    onActivated: root.chooseVolume(root.accessibility.volume - 1)
                }

                Heading {
                    id: volume

                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    visible: root.listening.loudspeaker
                    text: qsTr("volume").arg(root.accessibility.volume).arg(root.accessibility.volumeSteps)
                }

                Choice {
                    id: louder

                    visible: root.listening.loudspeaker
                    checkable: false
                    icon: "plus"
                    iconAlone: !hearing.labelled
                    text: qsTr("volume_up")
                    onActivated: root.chooseVolume(root.accessibility.volume + 1)
                }
            }

            Group {
                id: reaching

                columns: 1
                need: "reach"

                Switch {
                    current: root.accessibility.lowReach
                    picture: "hand-grab"
                    text: qsTr("low_reach")
                    onActivated: root.accessibility.useLowReach(!current)
                }
            }

            Group {
                id: reading

                columns: !root.listening.speaks || motion.implicitWidth + columnSpacing + voice.implicitWidth > width ? 1 : 2
                need: "read"

                Heading {
                    Layout.fillWidth: true
                    text: qsTr("no_loudspeaker")
                    visible: !root.listening.loudspeaker
                }

                Switch {
                    id: voice

                    current: root.accessibility.selfVoicing
                    picture: "speech"
                    text: qsTr("speak_what_i_touch")
                    visible: root.listening.speaks
                    onActivated: root.accessibility.useSelfVoicing(!current)
                }

                Switch {
                    id: motion

                    current: root.accessibility.reducedMotion
                    picture: "circle-pause"
                    text: qsTr("less_motion")
                    onActivated: root.accessibility.useReducedMotion(!current)
                }
            }
        }
    }
}
