import QtQuick
import kiosk.views

/* A place: its title, and where it was found its tab and the words around what was looked for. */
Pressable {
    id: root

    required property string title // styled, as is the excerpt
    required property string icon
    property string excerpt: ""
    property string where: "" // styled, too
    property bool rightToLeft: false // of the excerpt
    readonly property real edge: Theme.keysBeside ? Theme.tight : Theme.gap
    readonly property bool beside: Theme.compact && !Theme.titlesAlone && root.where.length > 0

    fill: Theme.card
    implicitHeight: Math.max(Theme.smallTouch, words.height + 2 * Theme.tight + 2 * root.inset)
    inset: Theme.inset
    objectName: "small"
    role: Accessible.ListItem

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        name: root.icon
        size: Theme.icon
        visible: !Theme.keysBeside
    }

    Column {
        id: words

        anchors.left: picture.visible ? picture.right : parent.left
        anchors.leftMargin: root.edge
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter

        Found {
            color: Theme.accent
            text: root.beside ? root.title + " · " + root.where : root.title
            width: parent.width
        }

        Found {
            elide: Text.ElideRight
            horizontalAlignment: root.rightToLeft === root.LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
            maximumLineCount: Theme.compact && !Theme.keysBeside ? 1 : 2
            objectName: "excerpt"
            text: root.excerpt
            visible: text.length > 0 && !Theme.titlesAlone
            width: parent.width
        }

        Found {
            color: Theme.muted
            text: root.where
            visible: text.length > 0 && !Theme.compact
            width: parent.width
        }
    }
}
