import QtQuick
import QtQuick.VirtualKeyboard.Styles
import kiosk.views
import kiosk.views.keyboard

/* Qt's keyboard in our sizes and colours. It asks for this file by its place. */
KeyboardStyle {
    id: root

    keyboardDesignHeight: Theme.keyboardHeight
    keyboardDesignWidth: Theme.keyboardWidth
    keyboardBackground: Item {}
    backspaceKeyPanel: KeyFace {
        icon: "delete"
        name: qsTr("delete")
    }
    keyPanel: KeyFace {}
    spaceKeyPanel: KeyFace {
        icon: "space"
        name: qsTr("space")
    }
    symbolKeyPanel: KeyFace {
        name: qsTr("letters_or_digits")
    }
    characterPreviewMargin: 0
    characterPreviewDelegate: Item {
        property string text
        property string flickLeft
        property string flickRight
        property string flickTop
        property string flickBottom
    }
}
