pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The places of work on a map. What was lit stays bright until the round begins anew; a ring shows the one that is lit. */
Item {
    id: root

    readonly property AttractPicture picture: root.parent.parent as AttractPicture
    readonly property Attraction attraction: root.picture.attraction
    readonly property int lit: root.attraction.lit
    readonly property var light: root.attraction.light

    Repeater {
        model: root.attraction.places

        Rectangle {
            id: place

            required property int index
            required property real across
            required property real down
            required property bool central
            readonly property bool on: place.index <= root.lit

            border.color: place.on ? Theme.accent : Theme.muted
            border.width: Theme.border
            color: place.on ? Theme.accent : Theme.surface
            height: width
            radius: width / 2
            width: place.central ? Theme.light : Math.round(Theme.light * 0.7)
            x: Math.round(root.width * place.across - width / 2)
            y: Math.round(root.height * place.down - height / 2)
        }
    }

    Rectangle {
        border.color: Theme.accent
        border.width: Theme.border
        color: "transparent"
        height: width
        radius: width / 2
        width: 2 * Theme.light
        x: Math.round(root.width * root.light.across - width / 2)
        y: Math.round(root.height * root.light.down - height / 2)
    }
}
