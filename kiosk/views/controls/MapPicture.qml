import QtQuick
import kiosk.views

/* A part of a map as a picture, drawn for just this size: crisp, and cheap to move about. */
Image {
    id: root

    required property string base // the beginning of its address
    required property real across // how wide the whole map is
    required property point corner // what lies left of it and above it, in parts of the whole map
    readonly property string colours: [Colours.water, Colours.shelf, Colours.innerShelf, Colours.otherLand, Colours.land, Colours.otherTone, ...[1, 2, 3, 4, 5].map(step => Colours.shade(step)), Colours.mapLine].map(colour => colour.toString().slice(-6)).join("-")

    cache: false
    smooth: false
    source: root.base && root.width > 0 && root.height > 0 && root.across > 0 ? root.base + "/" + [root.across, root.corner.x, root.corner.y].map(part => part.toFixed(5)).join(",") + "/" + root.colours + "/" + Theme.hairline : ""
    sourceSize: Qt.size(Math.round(root.width), Math.round(root.height))
}
