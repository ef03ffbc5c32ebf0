pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components

/* The lowest row: to the digits and back, the space bar, and letters before and after it. */
KeyboardRow {
    id: root

    property string before: ""
    property string after: ""
    property string other: "123" // what the first key leads to

    SymbolModeKey {
        displayText: root.other
        weight: 150
    }

    Repeater {
        model: Array.from(root.before)

        Key {
            required property string modelData

            text: modelData
        }
    }

    SpaceKey {
        weight: 350
    }

    Repeater {
        model: Array.from(root.after)

        Key {
            required property string modelData

            text: modelData
        }
    }
}
