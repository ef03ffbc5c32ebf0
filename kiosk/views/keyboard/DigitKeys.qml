import QtQuick
import QtQuick.VirtualKeyboard.Components

/* The digits, in as many rows as the letters have. */
KeyboardLayout {
    keyWeight: 100

    LetterKeys {
        letters: "1234"
    }

    LetterKeys {
        letters: "5678"
    }

    LetterKeys {
        letters: "90"

        BackspaceKey {
            weight: 200
        }
    }

    SpaceKeys {
        other: "abc"
    }
}
