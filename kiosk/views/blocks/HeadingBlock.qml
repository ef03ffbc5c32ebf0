import QtQuick
import kiosk.views

BlockView {
    id: root

    Spoken {
        color: Theme.surfaceInk
        font.pixelSize: Theme.headingSize
        font.weight: Font.DemiBold
        lineHeight: 1.1
        said: root.block.text
        holder: root.holder
        topPadding: Theme.gap
        width: root.width
        Accessible.role: Accessible.Heading
    }
}
