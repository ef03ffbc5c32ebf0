import QtQuick
import kiosk.views

/* A button with an icon and words beside each other, or above each other where room is short. `primary` is the one that leads
   on; `current` the one chosen; `onField` stands on a field of the family's colour. */
Pressable {
    id: root

    required property string text
    property string icon: ""
    property bool iconLast: false
    property bool iconAbove: false
    property bool wordAlone: false
    property bool iconAlone: false
    readonly property string shownIcon: root.wordAlone ? "" : root.icon
    property bool primary: false
    property bool onField: false
    property Family family: Colours.family
    property int textSize: Theme.bodySize
    property int minHeight: Theme.touch
    property real space: Theme.tight // above and below the words
    property color contentColor: root.primary ? Colours.actionInk : root.current ? root.pressed ? root.family.chosenPressedInk : root.family.chosenInk : root.family.ink
    readonly property real iconSize: root.wordAlone ? 0 : root.iconAlone ? Math.min(Math.round(root.textSize * 1.3), root.minHeight - root.verticalInsets) : Math.round(root.textSize * 1.2)
    readonly property real iconSpace: root.icon && !root.iconAbove ? Math.round(root.textSize * (root.wordAlone ? 0 : 1.6)) : 0
    readonly property real wordsWidth: Math.ceil(label.implicitWidth)
    readonly property real labelledWidth: Math.max(Theme.touch, root.wordsWidth + root.iconSpace + 2 * root.edge)
    readonly property real stackedWidth: Math.max(Theme.touch, root.wordsWidth + 2 * (Theme.tight + root.inset))
    readonly property real besideWidth: Math.max(Theme.touch, root.wordsWidth + Math.round(root.textSize * 1.6) + 2 * (Theme.gap + root.inset))
    readonly property real edge: (root.iconAbove || root.wordAlone ? Theme.tight : Theme.gap) + root.inset

    name: root.text
    fill: root.primary ? Colours.action : root.current ? root.family.chosen : Colours.card
    fillPressed: root.primary ? Colours.actionPressed : root.current ? root.family.chosenPressed : Colours.cardPressed
    lipColour: root.primary ? Colours.actionLip : root.current ? root.family.chosenLip : root.onField ? root.family.fieldLip : Colours.line
    implicitHeight: root.iconAlone ? root.minHeight : Math.max(root.minHeight, label.implicitHeight + (root.iconAbove ? root.iconSize : 0) + 2 * root.space + root.verticalInsets)
    implicitWidth: root.iconAlone ? Theme.touch : root.labelledWidth

    Item {
        anchors.centerIn: parent
        height: root.iconAlone ? root.iconSize : label.implicitHeight + (root.iconAbove ? root.iconSize : 0)
        width: root.iconAlone ? root.iconSize : Math.min(root.width - 2 * root.edge, root.wordsWidth + root.iconSpace)

        Icon {
            color: root.contentColor
            name: root.shownIcon
            size: root.iconSize
            x: root.iconAbove ? (parent.width - width) / 2 : root.iconLast !== root.LayoutMirroring.enabled ? parent.width - width : 0
            y: root.iconAbove ? 0 : (parent.height - height) / 2
        }

        Label {
            id: label

            anchors.left: parent.left
            anchors.leftMargin: root.iconLast ? 0 : root.iconSpace
            anchors.right: parent.right
            anchors.rightMargin: root.iconLast ? root.iconSpace : 0
            anchors.bottom: parent.bottom
            color: root.contentColor
            font.pixelSize: root.textSize
            font.weight: Font.Bold
            horizontalAlignment: root.icon && !root.iconAbove ? Text.AlignLeft : Text.AlignHCenter
            lineHeight: 1.05
            text: root.text
            visible: !root.iconAlone
            Accessible.ignored: true
        }
    }
}
