pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The places of work on a map. What was lit stays bright until the round begins anew, and a way leads
   there; a pin shows the one that is named. */
Item {
    id: root

    readonly property AttractPicture picture: root.parent.parent as AttractPicture
    readonly property AttractMode attractMode: root.picture.attractMode
    readonly property int markerIndex: root.attractMode.markerIndex
    readonly property var marker: root.attractMode.marker

    // The ways from the central place to those that are lit.
    Repeater {
        model: root.attractMode.dots

        Rectangle {
            id: dot

            required property real across
            required property real down

            border.color: Colours.accent.night
            border.width: 1
            color: "white"
            height: width
            radius: width / 2
            width: Math.round(root.height * 0.0095)
            x: Math.round(root.width * dot.across - width / 2)
            y: Math.round(root.height * dot.down - height / 2)
        }
    }

    Repeater {
        id: dots

        model: root.attractMode.markers

        Rectangle {
            id: marker

            required property int index
            required property real across
            required property real down
            required property bool central
            readonly property bool on: marker.index <= root.markerIndex

            border.color: marker.on ? "white" : Colours.accent.night
            border.width: Theme.border
            color: marker.on ? Colours.accent.deep : "white"
            height: width
            radius: width / 2
            width: marker.central ? Theme.markerSize : Math.round(Theme.markerSize * 0.7)
            x: Math.round(root.width * marker.across - width / 2)
            y: Math.round(root.height * marker.down - height / 2)
        }
    }

    Rectangle {
        border.color: "white"
        border.width: Theme.border
        color: Colours.familyOf(1).deep
        height: width
        radius: width / 2
        visible: caption.visible
        width: 2 * Theme.markerSize
        x: Math.round(caption.across - width / 2)
        y: Math.round(caption.down - height / 2)

        Icon {
            anchors.centerIn: parent
            color: "white"
            name: "map-pin"
            size: Math.round(parent.height * 0.6)
        }
    }

    // Beside the marker, within the picture, and where it hides no other marker.
    Rectangle {
        id: caption

        readonly property real away: Theme.markerSize + Theme.tight
        readonly property real across: root.width * (root.marker.across ?? 0)
        readonly property real down: root.height * (root.marker.down ?? 0)
        readonly property real maxLeft: -root.parent.x
        readonly property real maxRight: root.picture.width - root.parent.x
        readonly property real maxHigh: -root.parent.y
        readonly property real maxLow: root.picture.height - root.parent.y
        readonly property point position: {
            const level = caption.down - caption.height / 2;
            const sides = [caption.at(caption.across + caption.away, level), caption.at(caption.across - caption.away - caption.width, level)];
            const row = y => [0.5, 1, 0].map(part => caption.at(caption.inside(caption.across - caption.width * part), y));
            const others = [...row(caption.down + caption.away), ...row(caption.down - caption.away - caption.height)];
            const candidates = [...(root.LayoutMirroring.enabled ? sides.reverse() : sides), ...others].filter(position => caption.fits(position));
            return candidates.find(position => dots.count > 0 && caption.hidesNothing(position)) ?? candidates[0] ?? caption.at(caption.inside(caption.across - caption.width / 2), caption.maxLow - caption.height);
        }

        function inside(x: real): real {
            return Math.max(caption.maxLeft, Math.min(x, caption.maxRight - caption.width));
        }

        function at(x: real, y: real): point {
            return Qt.point(x, y);
        }

        function fits(position: point): bool {
            return position.x >= caption.maxLeft && position.x + caption.width <= caption.maxRight && position.y >= caption.maxHigh && position.y + caption.height <= caption.maxLow;
        }

        function hidesNothing(position: point): bool {
            for (let index = 0; index < dots.count; index++) {
                const dot = dots.itemAt(index);
                if (dot && index !== root.markerIndex && dot.x < position.x + caption.width && dot.x + dot.width > position.x && dot.y < position.y + caption.height && dot.y + dot.height > position.y)
                    return false;
            }
            return true;
        }

        color: Colours.card
        height: town.height + 2 * Theme.tight
        visible: root.marker.town !== undefined
        width: town.width + 2 * Theme.gap
        radius: Theme.radius
        x: Math.round(caption.position.x)
        y: Math.round(caption.position.y)

        Label {
            id: town

            color: Colours.ink
            elide: Text.ElideRight
            font.pixelSize: Math.round(Theme.leadSize * Theme.attractScale)
            font.weight: Font.Bold
            lineHeight: 1.05
            text: root.marker.town ?? ""
            width: Math.min(implicitWidth, root.picture.width - 2 * Theme.gap)
            wrapMode: Text.NoWrap
            x: Theme.gap
            y: Theme.tight
            Accessible.ignored: !visible // during a visit it is in the language of a greeting
        }
    }
}
