import QtQuick
import kiosk.views

BlockView {
    id: root

    Prose {
        color: Theme.surfaceInk
        paragraphs: root.block.text
        place: root.place
        width: Math.min(root.width, Theme.measure)
    }

    FactLine {
        fact: root.block
        width: Math.min(root.width, Theme.measure)
    }
}
