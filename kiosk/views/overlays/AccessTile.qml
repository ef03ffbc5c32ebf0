import QtQuick
import QtQuick.Layouts
import kiosk.views
import kiosk.views.controls

/* A picture of the access panel with its word, in a colour of its own; the picture alone where there is no room for words. */
Pressable {
    id: root

    required property string text
    required property string icon
    required property Family family
    required property bool wordless
    readonly property real wordsWidth: Math.ceil(label.implicitWidth) + 2 * Theme.tight
    readonly property color ink: !root.current ? root.family.tileInk : root.pressed ? root.family.chosenPressedInk : root.family.chosenInk

    name: root.text
    Layout.fillWidth: true
    checkable: true
    fill: root.current ? root.family.chosen : root.family.tile
    fillPressed: root.current ? root.family.chosenPressed : root.family.tilePressed
    implicitHeight: root.wordless ? Theme.touch : picture.height + label.implicitHeight + 2 * Theme.tight + root.verticalInsets
    lipColour: root.current ? root.family.chosenLip : root.family.tileLip
    role: Accessible.PageTab

    Column {
        anchors.centerIn: parent
        width: parent.width

        Icon {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            color: root.current ? root.ink : root.family.tileIcon
            name: root.icon
            size: root.wordless ? Theme.space(9) : Theme.space(Theme.small ? 11 : 18)
        }

        Label {
            id: label

            color: root.ink
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.05
            text: root.text
            visible: !root.wordless
            width: parent.width
            Accessible.ignored: true
        }
    }
}
