import QtQuick
import QtQuick.VirtualKeyboard.Components
import kiosk.views.keyboard

KeyboardLayout {
    keyWeight: 100

    LetterKeys {
        letters: "qwertyuiop"
    }

    LetterKeys {
        letters: "asdfghjkl"
    }

    LetterKeys {
        letters: "zxcvbnm'"

        BackspaceKey {}
    }

    SpaceKeys {
        after: "-"
        before: ""
    }
}
