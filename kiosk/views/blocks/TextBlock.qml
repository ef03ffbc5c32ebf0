import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    RichText {
        anchors.left: parent.left
        color: Theme.surfaceText
        paragraphs: root.block.text
        context: root.context
        width: Math.min(root.width, Theme.measure)
    }

    FactLine {
        anchors.left: parent.left
        fact: root.block
        width: Math.min(root.width, Theme.measure)
    }
}
