import QtQuick
import kiosk.views

BlockView {
    id: root

    Label {
        color: Theme.surfaceInk
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1.1
        text: root.block.text
        topPadding: Theme.gap
        width: root.width
        Accessible.role: Accessible.Heading
    }
}
