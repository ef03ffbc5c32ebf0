import QtQuick
import kiosk.models
import kiosk.views

/* What the view of every kind of block begins with: the block, its place, its small title. */
Column {
    id: root

    required property var block
    required property int blockIndex
    required property Place place

    spacing: Theme.gap

    Label {
        color: Theme.surfaceInk
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1.1
        text: root.block.title ?? ""
        visible: text.length > 0
        width: Math.min(root.width, Theme.measure)
        Accessible.role: Accessible.Heading
    }
}
