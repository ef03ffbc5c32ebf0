import QtQuick
import kiosk.views

/* Plain text: markup in it has no effect. */
Text {
    id: root

    property FontMetrics opticalMetrics: null // those of its letters: the first of them begins at the very edge
    readonly property real bearing: root.opticalMetrics && root.effectiveHorizontalAlignment === Text.AlignLeft ? root.opticalMetrics.tightBoundingRect(root.text.charAt(0)).x * root.font.pixelSize / root.opticalMetrics.font.pixelSize : 0

    // The width, `maximum` at most, at which its lines are about as long as each other: no word stands alone in the last one.
    function evenWidth(maximum: real): real {
        return Math.min(maximum, root.implicitWidth / Math.ceil(root.implicitWidth / maximum) + 3 * root.font.pixelSize);
    }

    leftPadding: -root.bearing
    color: Colours.ink
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    horizontalAlignment: Text.AlignLeft
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.ignored: text.length === 0 || !enabled
    Accessible.name: text
    Accessible.role: Accessible.StaticText
}
