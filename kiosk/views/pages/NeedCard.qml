pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views
import kiosk.views.controls

/* A card with a picture: on Home what somebody may need, on a hub a topic. */
Pressable {
    id: root

    required property string title
    property string text: ""
    required property var cover
    required property string link
    property int index: 0
    property bool hero: false
    property string positionInSet: ""
    property Family family: Colours.familyOf([0, 1, 3, 2, 0, 1][root.index % 6]) // neighbours differ
    property bool wide: false // the picture of the hero stands beside the words
    readonly property bool showsArrow: root.hero || !Theme.small // an arrow says that it leads on
    readonly property real edge: Theme.small ? (root.hero ? Theme.pad : Theme.gap) : root.hero ? Theme.blockGap : Theme.pad
    readonly property real minHeight: label.height + (root.showsArrow ? arrow.height + Theme.tight : 0) + 2 * root.edge + root.lip
    readonly property color ink: root.hero ? root.family.fieldInk : root.family.tileInk

    name: [root.title, root.text].filter(part => part.length > 0).join(". ")
    Accessible.description: root.positionInSet
    fill: root.hero ? root.family.field : root.family.tile
    fillPressed: root.hero ? root.family.fieldPressed : root.family.tilePressed
    lipColour: root.hero ? root.family.fieldLip : root.family.tileLip
    radius: root.hero ? Theme.heroRadius : Theme.cardRadius
    role: Accessible.ListItem

    DisplayMetrics {
        id: metrics
    }

    Cover {
        // Words never lie on it: it stands beside them, or below. A scene is up to 1.45 times as wide as it is high, that of several people 1.9 times.
        readonly property real maximum: Math.round(parent.height * (root.wide ? 0.72 : Theme.small ? 0.56 : 0.8))
        readonly property real beside: (root.width - root.edge - Math.max(title.contentWidth, text.contentWidth)) / 1.45
        readonly property real besideText: Math.min(parent.height - label.y - title.height, (root.width - root.edge - text.contentWidth) / 1.45) // the title, beside the text
        readonly property real below: parent.height - label.y - label.height

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        cover: root.cover
        height: root.wide ? Math.min(maximum, (root.width - root.edge - text.contentWidth) / 1.9) : root.hero ? below : Math.min(maximum, Math.max(beside, besideText, below))
        visible: height >= 1.5 * Theme.bodySize
        width: root.width
        family: root.family
        ground: root.hero ? "deep" : Colours.dark ? "night" : "light"
        radius: root.radius
        Accessible.ignored: true
    }

    // No line of a picture in outlines runs through the words.
    component TextBackground: Rectangle {
        required property Label textLabel

        anchors.left: label.left
        color: root.pressed ? root.fillPressed : root.fill
        height: textLabel.height
        visible: Colours.highContrast && textLabel.visible
        width: textLabel.contentWidth + Theme.tight
        y: label.y + textLabel.y
    }

    TextBackground {
        textLabel: title
    }

    TextBackground {
        textLabel: text
    }

    Column {
        id: label

        anchors.left: parent.left
        anchors.margins: root.edge
        anchors.top: parent.top
        spacing: Theme.tight
        width: Math.round((root.width - 2 * root.edge) * (root.hero ? 0.95 : Theme.small || Theme.textSize > 0 ? 1 : Theme.upright ? 0.8 : 0.64))

        Label {
            id: title

            color: root.ink
            font.family: root.hero ? Theme.displayFamily : Theme.fontFamily
            font.pixelSize: Theme.small ? (root.hero ? Theme.cardSize : Theme.labelSize) : root.hero ? Theme.subtitleSize : Theme.cardSize
            font.weight: Font.Bold
            lineHeight: 1
            opticalMetrics: root.hero ? metrics : null
            text: root.title
            width: parent.width
            Accessible.ignored: true
        }

        Label {
            id: text

            color: root.hero ? root.family.fieldInk : root.family.tileIcon
            font.pixelSize: root.hero && !Theme.small ? Theme.leadSize : Theme.bodySize
            font.weight: Font.Medium
            lineHeight: 1
            text: root.text
            visible: root.text.length > 0
            width: evenWidth(root.wide ? parent.width * 0.52 : parent.width)
            Accessible.ignored: true
        }
    }

    Rectangle {
        id: arrow

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.edge
        color: root.hero ? Colours.action : root.family.chosen
        height: root.hero ? Theme.chip : Math.round(Theme.smallTouch * 0.75) // a sign; the whole card is touched
        radius: height / 2
        visible: root.showsArrow
        width: height

        Icon {
            anchors.centerIn: parent
            color: root.hero ? Colours.actionInk : root.family.chosenInk
            name: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
            size: Math.round(parent.height * 0.5)
        }
    }
}
