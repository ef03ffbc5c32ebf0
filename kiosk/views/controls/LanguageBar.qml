pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The languages in their own names as one control: beside each other in a track, in two rows where one is too short. */
Rectangle {
    id: root

    required property RecordList languages
    required property string current
    property real most: 0 // the width that it may take; 0 is as much as it wants
    property int leastHeight: Theme.small ? Theme.smallTouch : Theme.chip
    property bool onField: false
    property Family family: Colours.family
    readonly property real wanted: root.folded((sum, button) => sum + button.wanted)
    readonly property real widest: root.folded((most, button) => Math.max(most, button.least))
    // Where they need two rows, each row holds as many as the other, or one more; and fewer where names are long.
    readonly property int columns: root.most > 0 && root.wanted > root.most ? Math.max(1, Math.min(Math.ceil(buttons.count / 2), Math.floor(root.most / root.widest))) : buttons.count
    readonly property real cell: root.columns < buttons.count ? Math.floor(root.most / root.columns) : 0

    readonly property real tallest: root.folded((most, button) => Math.max(most, button.leastTall))

    signal chosen(string code)

    function folded(step: var): real {
        let result = 0;
        for (let index = 0; index < buttons.count; index++) {
            const button = buttons.itemAt(index);
            result = button ? step(result, button) : result;
        }
        return result;
    }

    border.color: Colours.outline
    border.width: Colours.highContrast ? Theme.border : 0
    color: root.onField ? root.family.fieldQuiet : Colours.well
    implicitHeight: grid.height
    implicitWidth: grid.width
    radius: Theme.radius + root.inset
    Accessible.role: Accessible.Grouping

    readonly property real inset: Theme.inset + Theme.hairline

    Grid {
        id: grid

        columns: root.columns

        Repeater {
            id: buttons

            model: root.languages

            Pressable {
                id: button

                required property string code
                required property string title
                readonly property real wanted: Math.max(Theme.touch, Math.ceil(words.implicitWidth) + 2 * (Theme.gap + root.inset))
                readonly property real least: Math.max(Theme.touch, Math.ceil(words.implicitWidth) + 2 * (Theme.tight + root.inset))
                readonly property real leastTall: Math.max(root.leastHeight, words.implicitHeight + 2 * root.inset)
                readonly property color ink: root.onField ? root.family.fieldInk : Colours.ink

                name: button.title
                activeFocusOnTab: !button.current || button.activeFocus // it is chosen already; Qt wants the second
                checkable: true
                current: button.code === root.current
                fill: button.current ? root.onField ? root.family.fieldInk : Colours.chosen : "transparent"
                fillPressed: button.current ? fill : root.onField ? root.family.field : Colours.highContrast ? Colours.cardPressed : Colours.line
                height: root.tallest
                inset: root.inset
                objectName: "small"
                outline: button.current ? "transparent" : Colours.outline
                raised: false
                role: Accessible.RadioButton
                width: root.cell > 0 ? root.cell : button.wanted
                onActivated: root.chosen(button.code)

                Label {
                    id: words

                    anchors.centerIn: parent
                    color: button.current ? root.onField ? Colours.actionInk : Colours.chosenInk : button.ink
                    font.weight: Font.Bold
                    lineHeight: 1
                    text: button.title
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
