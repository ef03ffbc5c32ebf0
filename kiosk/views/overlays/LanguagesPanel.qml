pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The languages of small screens, where the bar has one button for all. */
Panel {
    id: root

    required property Exhibit exhibit

    centred: true
    contentHeight: names.height
    name: qsTr("languages")

    Flow {
        id: names

        spacing: Theme.gap
        width: root.contentWidth

        Repeater {
            model: root.exhibit.languages

            PillButton {
                required property string code
                required property string title

                checkable: true
                current: code === root.exhibit.language
                role: Accessible.RadioButton
                text: title
                textSize: Theme.leadSize
                width: Math.max(implicitWidth, Math.floor((names.width - Theme.gap) / 2))
                onActivated: {
                    root.exhibit.chooseLanguage(code);
                    root.closed();
                }
            }
        }
    }
}
