import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import kiosk.views
import kiosk.views.controls

/* Qt's keyboard with our keys: letters in the visitor's language and nothing to set. It shows while somebody types. */
InputPanel {
    id: root

    readonly property KeyboardLoader loader: root.parent as KeyboardLoader
    // Creole is written with French keys; a language without keys of its own with English ones.
    readonly property var locales: ({
            ar: "ar_AR",
            es: "es_ES",
            fr: "fr_FR",
            ht: "fr_FR"
        })

    readonly property string locale: root.locales[root.loader?.language ?? ""] ?? "en_GB"

    visible: active
    width: Theme.keyboardWidth

    Binding {
        property: "activeLocales"
        target: VirtualKeyboardSettings
        value: [root.locale]
    }
    Binding {
        property: "locale"
        target: VirtualKeyboardSettings
        value: root.locale
    }
}
