pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* One button a language, in its own name; together they fill the width, where there is more than they ask for. */
Flow {
    id: root

    required property RecordList languages
    required property string current
    property bool brief: false // codes instead of names
    property int textSize: Theme.bodySize
    property int leastHeight: Theme.touch

    signal chosen(string code)

    readonly property real wanted: root.widthOf(button => button.implicitWidth)
    readonly property real namesWanted: root.widthOf(button => Math.max(Theme.touch, Math.ceil(letters.advanceWidth(button.title)) + 2 * button.edge)) // whether they show or not
    readonly property real spare: Math.max(0, (root.width - root.wanted) / Math.max(1, buttons.count))

    function widthOf(width: var): real {
        let sum = 0;
        for (let index = 0; index < buttons.count; index++) {
            const button = buttons.itemAt(index);
            sum += button ? width(button) : 0;
        }
        return sum;
    }

    FontMetrics {
        id: letters

        font.family: Theme.fontFamily
        font.pixelSize: root.textSize
        font.weight: Font.DemiBold
    }

    Repeater {
        id: buttons

        model: root.languages

        PillButton {
            id: button

            required property string code
            required property string title

            name: button.title
            text: root.brief ? button.code.toUpperCase() : button.title
            current: button.code === root.current
            checkable: true
            inset: Theme.inset
            leastHeight: root.leastHeight
            textSize: root.textSize
            role: Accessible.RadioButton
            width: Math.floor(button.implicitWidth + root.spare)
            onActivated: root.chosen(button.code)
        }
    }
}
