pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The languages in their own names as one control: beside each other in a track, in two rows where one is too short. */
Rectangle {
    id: root

    required property RecordList languages
    required property string current
    property real maximum: 0 // the width that it may take; 0 is as much as it wants
    property int minHeight: Theme.small ? Theme.smallTouch : Theme.chip
    property bool onField: false
    property Family family: Colours.family
    readonly property real preferredWidth: root.folded((sum, button) => sum + button.preferredWidth)
    readonly property real widest: root.folded((maximum, button) => Math.max(maximum, button.minimum))
    // Where they need two rows, each row holds as many as the other, or one more; and fewer where names are long.
    readonly property int columns: root.maximum > 0 && root.preferredWidth > root.maximum ? Math.max(1, Math.min(Math.ceil(buttons.count / 2), Math.floor(root.maximum / root.widest))) : buttons.count
    readonly property real cell: root.columns < buttons.count ? Math.floor(root.maximum / root.columns) : 0

    readonly property real tallest: root.folded((maximum, button) => Math.max(maximum, button.minTall))

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
    color: root.onField ? root.family.fieldControl : Colours.well
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
                readonly property real preferredWidth: Math.max(Theme.touch, Math.ceil(label.implicitWidth) + 2 * (Theme.gap + root.inset))
                readonly property real minimum: Math.max(Theme.touch, Math.ceil(label.implicitWidth) + 2 * (Theme.tight + root.inset))
                readonly property real minTall: Math.max(root.minHeight, label.implicitHeight + 2 * root.inset)
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
                width: root.cell > 0 ? root.cell : button.preferredWidth
                onActivated: root.chosen(button.code)

                Label {
                    id: label

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
