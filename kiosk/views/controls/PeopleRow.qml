pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* Ten people, so many of them in colour as a share is of the whole: from `begin` on, both from 0 to 1. The others are
   shadows. */
Item {
    id: root

    objectName: "ten"

    property real begin: 0
    required property real length

    implicitHeight: Math.round(Theme.bodySize * (Theme.compact ? 1.8 : 1.9))
    implicitWidth: implicitHeight * 4 // as they are drawn
    Accessible.ignored: true

    function picture(ground: string, colours: list<color>): string {
        return ["image://scene/Ten", ground, colours.map(each => each.toString().slice(-6)).join("-"), "", root.LayoutMirroring.enabled ? "left" : "right", 0].join("/");
    }

    component People: Image {
        height: width / 3 // above them is nothing
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        width: root.width
        y: root.height - height
        Accessible.ignored: true
    }

    Item {
        anchors.fill: parent
        clip: true

        People {
            source: root.picture("shadow", Colours.highContrast ? Array(5).fill(Colours.resting) : root.all(Colours.family))
        }
    }

    Item {
        objectName: "people"
        clip: true
        height: root.height
        width: Math.round(root.width * root.length)
        x: Math.round(root.width * (root.LayoutMirroring.enabled ? 1 - root.begin - root.length : root.begin))

        People {
            source: root.picture(Colours.highContrast ? "shadow" : Colours.dark ? "night" : "light", Colours.highContrast ? Array(5).fill(Colours.family.ink) : root.all(Colours.family))
            x: -parent.x
        }
    }

    function all(family: Family): var {
        return [family.night, family.deep, family.mid, family.soft, family.tint];
    }
}
