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
    readonly property bool down: root.control?.pressed ?? false

    function press() {
        if (!root.enabled)
            return;
        Theme.assisted();
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
        border.color: Theme.controlLine
        border.width: Theme.hairline
        color: root.down ? Theme.pressed : Theme.card
        radius: Theme.radius

        Label {
            anchors.centerIn: parent
            color: Theme.accent
            font.pixelSize: Theme.keyTextSize
            font.weight: Font.DemiBold
            lineHeight: 1
            text: root.icon ? "" : root.control?.displayText ?? ""
            Accessible.ignored: true
        }

        Icon {
            anchors.centerIn: parent
            color: Theme.accent
            name: root.icon
            size: Theme.keyTextSize
        }
    }
}
