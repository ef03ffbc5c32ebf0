pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import kiosk.views
import kiosk.views.controls

/* How a key looks, and what assistive programs are told of it. */
KeyPanel {
    id: root

    property string icon: ""
    property string name: root.control?.displayText ?? ""
    readonly property int lip: Math.round(Theme.lip * 0.5)
    readonly property bool down: root.control?.pressed ?? false

    function press() {
        if (!root.enabled)
            return;
        Theme.kiosk?.visit.noteAssistiveAction();
        if (root.control.key === Qt.Key_Context1)
            root.control.clicked();
        else
            InputContext.inputEngine.virtualKeyClick(root.control.key, root.control.text, Qt.NoModifier);
    }

    Accessible.name: root.name
    Accessible.role: Accessible.Button
    Accessible.onPressAction: root.press()

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.inset
        anchors.topMargin: Theme.inset + root.lip
        color: Colours.line
        radius: Theme.chipRadius
    }

    Rectangle {
        border.color: Colours.outline
        border.width: Colours.highContrast ? Theme.border : 0
        color: root.down ? Colours.cardPressed : Colours.card
        height: root.height - 2 * Theme.inset - root.lip
        radius: Theme.chipRadius
        width: root.width - 2 * Theme.inset
        x: Theme.inset
        y: Theme.inset + (root.down ? root.lip : 0)

        Label {
            anchors.centerIn: parent
            color: Colours.ink
            font.pixelSize: Theme.keyTextSize
            font.weight: Font.Bold
            lineHeight: 1
            text: root.icon ? "" : root.control?.displayText ?? ""
            Accessible.ignored: true
        }

        Icon {
            anchors.centerIn: parent
            color: Colours.ink
            name: root.icon
            size: Theme.keyTextSize
        }
    }
}
