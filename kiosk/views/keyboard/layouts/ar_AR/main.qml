import QtQuick
import QtQuick.VirtualKeyboard.Components
import kiosk.views.keyboard

KeyboardLayout {
    keyWeight: 100

    LetterKeys {
        letters: "ضصثقفغعهخحج"
    }

    LetterKeys {
        letters: "شسيبلاتنمكط"
    }

    LetterKeys {
        letters: "ئءؤرىةوزظد"

        BackspaceKey {}
    }

    SpaceKeys {
        after: "إآ"
        before: "ذأ"
    }
}
