pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components

/* A row of keys, one a letter. */
KeyboardRow {
    id: root

    required property string letters

    Repeater {
        model: Array.from(root.letters)

        Key {
            required property string modelData

            text: modelData
        }
    }
}
