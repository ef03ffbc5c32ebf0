import QtQuick
import kiosk.views

BlockView {
    id: root

    Prose {
        anchors.left: parent.left
        color: Theme.surfaceInk
        paragraphs: root.block.text
        holder: root.holder
        width: Math.min(root.width, Theme.measure)
    }

    FactLine {
        anchors.left: parent.left
        fact: root.block
        width: Math.min(root.width, Theme.measure)
    }
}
