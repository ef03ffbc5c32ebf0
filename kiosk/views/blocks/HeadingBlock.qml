import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    SpokenLabel {
        color: Colours.ink
        font.pixelSize: Theme.headingSize
        font.weight: Font.Bold
        lineHeight: 1.1
        spokenText: root.block.text
        blockLoader: root.blockLoader
        topPadding: Theme.gap
        width: root.width
        Accessible.role: Accessible.Heading
    }
}
