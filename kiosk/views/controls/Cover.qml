import QtQuick
import kiosk.views

/* The cover of a tab or section, in the shape of this item: wide as a band, or a card, or an upright tile. A scene stands
   on the lower edge, at the end of the line of reading, and nothing behind it is covered; a picture fills the whole. */
Item {
    id: root

    required property var cover // as the models tell it: `scene` with `icon`, or `picture` with `alt`
    required property var family // the colours `night`, `deep`, `mid`, `soft` and `tint`
    property string ground: "light" // what it lies on: "light" for paper or tint, "deep" or "night"
    property int radius: 0 // of the corners
    property color backdrop: Colours.ground // what is seen at the corners of a picture
    readonly property int frame: Colours.highContrast ? Theme.border : 0 // what frames a card stays in sight
    readonly property bool filled: (root.cover?.picture ?? "") !== ""
    readonly property bool sized: Math.min(root.width, root.height) >= 1 + 2 * root.frame

    Accessible.ignored: !root.cover?.alt
    Accessible.name: root.cover?.alt ?? ""
    Accessible.role: Accessible.Graphic

    function plain(colour: color): string {
        return colour.toString().slice(-6);
    }

    Image {
        anchors.fill: parent
        anchors.margins: root.frame
        source: {
            if (!root.cover?.scene || !root.sized)
                return "";
            const names = ["night", "deep", "mid", "soft", "tint"];
            const colours = names.map(name => root.plain(root.family[name])).join("-");
            const side = root.LayoutMirroring.enabled ? "left" : "right";
            const look = Colours.highContrast ? "contrast" : root.ground;
            return ["image://scene", root.cover.scene, look, colours, root.cover.icon, side, Math.max(0, root.radius - root.frame)].join("/");
        }
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        Accessible.ignored: true
    }

    Photo {
        anchors.fill: parent
        anchors.margins: root.frame
        fillMode: Image.PreserveAspectCrop
        source: root.sized ? root.cover?.picture ?? "" : ""
        sourceSize: Qt.size(Math.round(root.width), Math.round(root.height))
        visible: root.filled
    }

    // The corners of a picture: a thick frame, of which only they are seen.
    Item {
        anchors.fill: parent
        clip: true
        visible: root.filled && root.radius > 0

        Rectangle {
            anchors.fill: parent
            anchors.margins: -border.width
            border.color: root.backdrop
            border.width: root.radius
            color: "transparent"
            radius: 2 * root.radius
        }
    }
}
