import QtQuick
import kiosk.models

/* Makes the view of a block: the file named after its kind. The view reads the block from here, because Qt 6.11 never
   frees what is handed over with `Loader.setSource`. */
Loader {
    id: root

    required property string kind
    required property var block
    required property int index
    required property Navigation navigation
    required property Listening listening
    required property Playback playback
    required property real pageHeight // of what is seen of the page at once
    required property Backdrop backdrop // behind the page
    required property real footHeight // so much of the last page is taken

    property real extraHeight: 0 // so much higher it may be than it was measured

    property var breakPoints: () => []
    property var used: () => root.width
    property var grown: () => 0
    property var monoliths: () => []
    // of its view: where it can be parted, how much of its width it uses, and how much of the extra height; where no line is cut

    property Item marked: null // the label in which a word is being said

    source: "../blocks/" + root.kind.charAt(0).toUpperCase() + root.kind.slice(1) + "Block.qml"
}
