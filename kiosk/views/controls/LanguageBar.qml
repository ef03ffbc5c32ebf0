pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* One button a language, in its own name; together they fill the width, in two rows where one is too short. */
Flow {
    id: root

    required property RecordList languages
    required property string current
    property int textSize: Theme.bodySize
    property int leastHeight: Theme.touch

    signal chosen(string code)

    readonly property real wanted: root.summed(button => button.implicitWidth)
    readonly property real spare: Math.max(0, (root.width - root.wanted) / Math.max(1, buttons.count))
    // Where they need two rows, each row holds as many as the other, or one more.
    readonly property real halved: root.wanted > root.width ? Math.floor(root.width / Math.ceil(buttons.count / 2)) : 0

    function summed(width: var): real {
        let sum = 0;
        for (let index = 0; index < buttons.count; index++) {
            const button = buttons.itemAt(index);
            sum += button ? width(button) : 0;
        }
        return sum;
    }

    Accessible.role: Accessible.Grouping

    Repeater {
        id: buttons

        model: root.languages

        PillButton {
            id: button

            required property string code
            required property string title

            name: button.title
            text: button.title
            current: button.code === root.current
            checkable: true
            inset: Theme.inset
            leastHeight: root.leastHeight
            textSize: root.textSize
            role: Accessible.RadioButton
            width: Math.max(root.halved, Math.floor(button.implicitWidth + root.spare))
            onActivated: root.chosen(button.code)
        }
    }
}
