pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The languages as tiles with which a visit begins, each in its own words; the one that is greeted in has the colour that
   leads on. */
Grid {
    id: root

    required property RecordList languages
    required property string current
    readonly property int count: tiles.count
    readonly property real minimum: {
        let maximum = Theme.touch;
        for (let index = 0; index < tiles.count; index++) {
            const tile = tiles.itemAt(index);
            maximum = tile ? Math.max(maximum, tile.implicitWidth) : maximum;
        }
        return maximum;
    }
    readonly property int fitting: Math.max(1, Math.min(root.count, Math.floor((root.width + root.spacing) / (root.minimum + root.spacing))))

    signal chosen(string code)

    // Two rows hold as many each, or one more.
    columns: Math.ceil(root.count / Math.ceil(root.count / root.fitting))
    spacing: Theme.gap
    Accessible.role: Accessible.Grouping

    Repeater {
        id: tiles

        model: root.languages

        Pressable {
            id: tile

            required property string code
            required property string title
            required property string begin
            required property bool rightToLeft
            readonly property color ink: tile.current ? Colours.actionInk : Colours.accent.ink
            readonly property int discSize: Math.round(title.height * 0.95)

            name: tile.title + ": " + tile.begin
            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: tile.rightToLeft
            current: tile.code === root.current
            fill: tile.current ? Colours.action : Colours.card
            fillPressed: tile.current ? Colours.actionPressed : Colours.cardPressed
            height: title.height + begin.height + 2 * Theme.pad + tile.verticalInsets
            implicitWidth: Math.ceil(Math.max(title.implicitWidth + tile.discSize + Theme.gap, begin.implicitWidth)) + 2 * Theme.pad
            lipColour: tile.current ? Colours.actionLip : Colours.line
            radius: Theme.cardRadius
            width: Math.floor((root.width - (root.columns - 1) * root.spacing) / root.columns)
            onActivated: root.chosen(tile.code)

            Label {
                id: title

                anchors.left: parent.left
                anchors.leftMargin: Theme.pad
                color: tile.ink
                font.pixelSize: Math.round(Theme.cardSize * Theme.attractScale)
                font.weight: Font.Bold
                lineHeight: 1.05
                text: tile.title
                wrapMode: Text.NoWrap
                y: Theme.pad
                Accessible.ignored: true
            }

            Label {
                id: begin

                anchors.left: parent.left
                anchors.leftMargin: Theme.pad
                anchors.top: title.bottom
                color: tile.current ? Colours.actionInk : Colours.muted
                font.pixelSize: Math.round(Theme.bodySize * Theme.attractScale)
                lineHeight: 1.05
                text: tile.begin
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            Rectangle {
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: title.verticalCenter
                color: tile.current ? Colours.actionInk : Colours.accent.tile
                height: tile.discSize
                radius: height / 2
                width: height

                Icon {
                    anchors.centerIn: parent
                    color: tile.current ? Colours.action : Colours.accent.tileIcon
                    name: tile.current ? "hand" : tile.rightToLeft ? "arrow-left" : "arrow-right"
                    size: Math.round(Theme.cardSize * Theme.attractScale * 0.75) // known before the tile is laid out: it is drawn once
                }
            }
        }
    }
}
