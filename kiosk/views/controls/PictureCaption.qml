import QtQuick
import kiosk.views

/* The caption and the credit below a picture. */
Column {
    id: root

    required property var photo
    property BlockLoader blockLoader: null

    spacing: Theme.gap

    SpokenLabel {
        color: Colours.ink
        spokenText: root.photo.caption
        blockLoader: root.blockLoader
        visible: spokenText.length > 0
        width: root.width
    }

    SpokenLabel {
        color: Colours.muted
        spokenText: root.photo.credit
        blockLoader: root.blockLoader
        visible: spokenText.length > 0
        width: root.width
    }
}
