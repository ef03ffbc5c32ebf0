import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    breaksBetween: prose.breaksBetween
    spacing: Theme.tight // what says where it comes from belongs to it
    used: prose.width

    RichText {
        id: prose

        anchors.left: parent.left
        color: Colours.ink
        paragraphs: root.block.text
        blockLoader: root.blockLoader
        width: Math.min(root.width, Theme.lineLength)
    }

    FactLine {
        anchors.left: parent.left
        fact: root.block
        width: Math.min(root.width, Theme.lineLength)
    }
}
