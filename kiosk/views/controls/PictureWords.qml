import QtQuick
import kiosk.views

/* What is said below a picture: its caption, and whose it is. */
Column {
    id: root

    required property var photo
    property BlockLoader holder: null

    spacing: Theme.gap

    Spoken {
        color: Theme.surfaceInk
        said: root.photo.caption
        holder: root.holder
        visible: said.length > 0
        width: root.width
    }

    Spoken {
        color: Theme.muted
        said: root.photo.credit
        holder: root.holder
        visible: said.length > 0
        width: root.width
    }
}
