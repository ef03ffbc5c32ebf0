import QtQuick
import QtQuick.VirtualKeyboard.Components
import kiosk.views.keyboard

KeyboardLayout {
    keyWeight: 100

    LetterKeys {
        letters: "azertyuiop"
    }

    LetterKeys {
        letters: "qsdfghjklm"
    }

    LetterKeys {
        letters: "wxcvbn'-"

        BackspaceKey {}
    }

    SpaceKeys {
        after: "òà"
        before: "éè"
    }
}
