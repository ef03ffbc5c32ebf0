import QtQuick
import kiosk.models
import kiosk.views

/* What the view of every kind of block begins with: the block, its place, its small title. */
Column {
    id: root

    readonly property BlockLoader holder: root.parent as BlockLoader
    readonly property var block: root.holder.block
    readonly property int blockIndex: root.holder.index
    readonly property Place place: root.holder.place
    readonly property Listening listening: root.holder.listening
    readonly property Playback playback: root.holder.playback
    property bool titleAbove: true
    property Component lead: null // stands above the title
    readonly property list<var> items: root.block.items ?? []
    // Where all items have the same date and source, they are told once.
    readonly property bool factsShared: root.shareFacts(root.items)

    function shareFacts(items: list<var>): bool {
        return items.length > 1 && items.every(item => ["source", "asOf", "confirmed", "fallback"].every(key => item[key] === items[0][key]));
    }

    spacing: Theme.gap

    Loader {
        active: root.lead !== null
        sourceComponent: root.lead
        visible: active
        width: root.width
    }

    Spoken {
        anchors.left: parent.left
        color: Theme.surfaceInk
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1.1
        said: root.block.title ?? ""
        holder: root.holder
        visible: root.titleAbove && said.length > 0
        width: Math.min(root.width, Theme.measure)
        Accessible.role: Accessible.Heading
    }
}
