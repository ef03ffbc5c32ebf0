import QtQuick
import QtQuick.VirtualKeyboard.Components
import kiosk.views.keyboard

KeyboardLayout {
    keyWeight: 100

    LetterKeys {
        letters: "qwertyuiop"
    }

    LetterKeys {
        letters: "asdfghjklñ"
    }

    LetterKeys {
        letters: "zxcvbnm-"

        BackspaceKey {}
    }

    SpaceKeys {
        after: "íó"
        before: "áé"
    }
}
