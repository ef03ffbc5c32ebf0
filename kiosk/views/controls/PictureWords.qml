import QtQuick
import kiosk.views

/* What is said below a picture: its caption, and whose it is. */
Column {
    id: root

    required property var photo
    property BlockLoader context: null

    spacing: Theme.gap

    Spoken {
        color: Theme.surfaceText
        said: root.photo.caption
        context: root.context
        visible: said.length > 0
        width: root.width
    }

    Spoken {
        color: Theme.muted
        said: root.photo.credit
        context: root.context
        visible: said.length > 0
        width: root.width
    }
}
