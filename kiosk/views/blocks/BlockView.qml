import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* What the view of every kind of block begins with: the block, its place, its small title. */
Column {
    id: root

    readonly property BlockLoader context: root.parent as BlockLoader
    readonly property var block: root.context.block
    readonly property int blockIndex: root.context.index
    readonly property Navigation navigation: root.context.navigation
    readonly property Listening listening: root.context.listening
    readonly property Playback playback: root.context.playback
    property bool titleAbove: true
    property Component header: null // stands above the title
    readonly property list<var> items: root.block.items ?? []
    // Where all items have the same date and source, they are told once.
    readonly property bool factsShared: root.shareFacts(root.items)

    function shareFacts(items: list<var>): bool {
        return items.length > 1 && items.every(item => ["source", "asOf", "confirmed", "fallback"].every(key => item[key] === items[0][key]));
    }

    spacing: Theme.gap

    Loader {
        active: root.header !== null
        sourceComponent: root.header
        visible: active
        width: root.width
    }

    SpokenLabel {
        anchors.left: parent.left
        color: Theme.surfaceText
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1.1
        spokenText: root.block.title ?? ""
        context: root.context
        visible: root.titleAbove && spokenText.length > 0
        width: Math.min(root.width, Theme.measure)
        Accessible.role: Accessible.Heading
    }
}
