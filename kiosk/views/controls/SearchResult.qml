import QtQuick
import kiosk.views

/* A section: its title, and of a search result its tab and the words around what was searched. */
Pressable {
    id: root

    required property string title // styled, as is the excerpt
    required property string icon
    property string excerpt: ""
    property string context: "" // styled, too
    property bool rightToLeft: false // of the excerpt
    property bool large: false
    readonly property bool above: Theme.keysBeside && Theme.accessibility.textSize > 0 // beside the icon, long words would break
    readonly property real edge: (root.above ? Theme.tight : Theme.gap) + root.inset
    readonly property real wordsTop: root.above ? picture.height : 0
    readonly property bool beside: Theme.compact && !Theme.titlesAlone && root.context.length > 0

    fill: Colours.card
    implicitHeight: Math.max(root.large ? Theme.touch : Theme.smallTouch, root.wordsTop + label.height + 2 * Theme.tight + 2 * root.inset)
    inset: Theme.inset
    objectName: "small"
    role: Accessible.ListItem

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.above ? -label.height / 2 : 0
        color: Colours.family.ink
        name: root.icon
        size: root.large ? Theme.largeIcon : root.above ? Theme.smallIcon : Theme.icon
    }

    Column {
        id: label

        anchors.left: root.above ? parent.left : picture.right
        anchors.leftMargin: root.above ? root.edge : Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.wordsTop / 2

        HighlightedLabel {
            color: Colours.family.ink
            font.pixelSize: root.large ? Theme.leadSize : Theme.bodySize
            text: root.beside ? root.title + " · " + root.context : root.title
            width: parent.width
        }

        HighlightedLabel {
            elide: Text.ElideRight
            horizontalAlignment: root.rightToLeft === root.LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
            maximumLineCount: Theme.compact && !Theme.keysBeside ? 1 : 2
            objectName: "excerpt"
            text: root.excerpt
            visible: text.length > 0 && !Theme.titlesAlone
            width: Math.min(parent.width, Theme.lineLength)
            x: root.LayoutMirroring.enabled ? parent.width - width : 0
        }

        HighlightedLabel {
            color: Colours.muted
            text: root.context
            visible: text.length > 0 && !Theme.compact
            width: parent.width
        }
    }
}
