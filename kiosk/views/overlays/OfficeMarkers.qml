pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The office markers on a map. Those that were lit stay bright until the round begins anew; a ring is around the current one. */
Item {
    id: root

    readonly property AttractPicture picture: root.parent.parent as AttractPicture
    readonly property AttractMode attractMode: root.picture.attractMode
    readonly property int markerIndex: root.attractMode.markerIndex
    readonly property var marker: root.attractMode.marker

    Repeater {
        id: dots

        model: root.attractMode.markers

        Rectangle {
            id: place

            required property int index
            required property real across
            required property real down
            required property bool central
            readonly property bool on: place.index <= root.markerIndex

            border.color: place.on ? Theme.accent : Theme.muted
            border.width: Theme.border
            color: place.on ? Theme.accent : Theme.surface
            height: width
            radius: width / 2
            width: place.central ? Theme.markerSize : Math.round(Theme.markerSize * 0.7)
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
        width: 2 * Theme.markerSize
        x: Math.round(root.width * root.marker.across - width / 2)
        y: Math.round(root.height * root.marker.down - height / 2)
    }

    // Beside the marker, within the picture, and where it hides no other marker.
    Rectangle {
        id: caption

        readonly property real away: Theme.markerSize + Theme.tight
        readonly property real across: root.width * root.marker.across
        readonly property real down: root.height * root.marker.down
        readonly property real mostLeft: -root.parent.x
        readonly property real mostRight: root.picture.width - root.parent.x
        readonly property real mostHigh: -root.parent.y
        readonly property real mostLow: root.picture.height - root.parent.y
        readonly property var place: {
            const level = caption.down - caption.height / 2;
            const sides = [caption.at(caption.across + caption.away, level, 0), caption.at(caption.across - caption.away - caption.width, level, 1)];
            const row = y => [0.5, 1, 0].map(part => caption.at(caption.inside(caption.across - caption.width * part), y, part));
            const others = [...row(caption.down + caption.away), ...row(caption.down - caption.away - caption.height)];
            const places = [...(root.LayoutMirroring.enabled ? sides.reverse() : sides), ...others].filter(place => caption.fits(place));
            return places.find(place => dots.count > 0 && caption.hidesNothing(place)) ?? places[0] ?? caption.at(caption.inside(caption.across - caption.width / 2), caption.mostLow - caption.height, 0.5);
        }

        function inside(x: real): real {
            return Math.max(caption.mostLeft, Math.min(x, caption.mostRight - caption.width));
        }

        // `part` of what a line is shorter than the other one stands before it.
        function at(x: real, y: real, part: real): var {
            return {
                x: x,
                y: y,
                part: part
            };
        }

        function fits(place: var): bool {
            return place.x >= caption.mostLeft && place.x + caption.width <= caption.mostRight && place.y >= caption.mostHigh && place.y + caption.height <= caption.mostLow;
        }

        function hidesNothing(place: var): bool {
            for (let index = 0; index < dots.count; index++) {
                const dot = dots.itemAt(index);
                if (dot && index !== root.markerIndex && dot.x < place.x + caption.width && dot.x + dot.width > place.x && dot.y < place.y + caption.height && dot.y + dot.height > place.y)
                    return false;
            }
            return true;
        }

        color: Qt.alpha(Theme.surface, Theme.highContrast ? 1 : 0.85) // what lies below is seen, and words are read on the darkest map
        height: town.height + (doubt.visible ? doubt.height : 0)
        width: Math.max(town.width, doubt.visible ? doubt.width : 0)
        radius: Theme.tight
        x: Math.round(caption.place.x)
        y: Math.round(caption.place.y)

        Label {
            id: town

            color: Theme.surfaceText
            elide: Text.ElideRight
            font.pixelSize: Theme.leadSize
            font.weight: Font.DemiBold
            lineHeight: 1.05
            text: root.marker.town ?? ""
            width: Math.min(implicitWidth, root.picture.width)
            wrapMode: Text.NoWrap
            x: (caption.width - width) * caption.place.part
            Accessible.ignored: !visible // during a visit it is in the language of a greeting
        }

        Label {
            id: doubt

            anchors.top: town.bottom
            color: Theme.muted
            elide: Text.ElideRight
            lineHeight: 1.05
            text: root.marker.doubt ?? ""
            visible: text.length > 0
            width: Math.min(implicitWidth, root.picture.width)
            wrapMode: Text.NoWrap
            x: (caption.width - width) * caption.place.part
            Accessible.ignored: !visible
        }
    }
}
