pragma Singleton

import QtQuick

/* Every size, colour and duration. Sizes follow from millimetres on the panel, see `fit`. */
QtObject {
    id: root

    // The panel, as Main measures it.
    property real pixelsPerMillimetre: 4
    property real panelWidth: 1920
    property real panelHeight: 1080
    property color accent: "#0033A0"
    property bool showsFocus: false // somebody uses the keyboard

    // A panel larger than 21.5 inches is looked at from farther away: everything grows with it, up to twice.
    readonly property real usualLongSide: 476
    readonly property real usualShortSide: 268
    readonly property real growth: {
        const long = Math.max(panelWidth, panelHeight) / pixelsPerMillimetre / usualLongSide;
        const short = Math.min(panelWidth, panelHeight) / pixelsPerMillimetre / usualShortSide;
        return Math.min(2, Math.max(1, Math.min(long, short)));
    }
    readonly property real millimetre: pixelsPerMillimetre * growth
    readonly property real widthMillimetres: panelWidth / millimetre
    readonly property real heightMillimetres: panelHeight / millimetre

    // `side`: section list beside the page · `stacked`: below it · `compact`: behind a button.
    readonly property string frame: {
        if (widthMillimetres >= 300 && widthMillimetres > heightMillimetres)
            return "side";
        return heightMillimetres >= 340 && widthMillimetres >= 200 ? "stacked" : "compact";
    }
    readonly property bool roomy: frame === "side" && widthMillimetres >= 400
    readonly property bool compact: frame === "compact"
    readonly property bool tall: heightMillimetres >= 240

    // Type: capitals of 4.8 mm (Section 508 402.4); a capital of Noto Sans is 0.714 of its size.
    readonly property string fontFamily: "Noto Sans"
    readonly property int bodySize: Math.ceil(millimetre * 4.8 / 0.714)
    readonly property int headingSize: Math.round(bodySize * 1.25)
    readonly property int titleSize: Math.round(bodySize * (compact ? 1.25 : 1.5625))
    readonly property int numberSize: Math.round(bodySize * (compact ? 1.5625 : 1.953))
    readonly property int greetingSize: Math.round(bodySize * (tall ? 3.052 : compact ? 1.953 : 2.441))
    readonly property int leadSize: tall ? headingSize : bodySize
    readonly property real lineHeight: compact ? 1 : 1.12
    readonly property real measure: bodySize * 31 // about 70 characters a line

    // Space
    readonly property int hairline: Math.max(1, Math.round(millimetre * 0.3))
    readonly property int border: Math.max(1, Math.round(millimetre * 0.5))
    readonly property int tight: Math.round(millimetre * 1.5)
    readonly property int inset: Math.round(millimetre * 0.75) // touch areas meet; what is drawn of them stays apart
    readonly property int gap: Math.round(millimetre * (compact ? 3 : 4))
    readonly property int blockGap: Math.round(millimetre * (compact ? 4.5 : 8))
    readonly property int margin: Math.round(millimetre * (compact ? 5 : 9))
    readonly property int radius: Math.round(millimetre * 2)
    readonly property int touch: Math.ceil(millimetre * 20)
    readonly property int chip: Math.ceil(millimetre * 15)
    readonly property int smallTouch: Math.ceil(millimetre * 12)
    readonly property int rail: smallTouch + gap // where one touch scrolls
    readonly property int smallIcon: Math.round(bodySize * 0.9)
    readonly property int icon: Math.round(bodySize * 1.15)
    readonly property int largeIcon: Math.round(bodySize * 1.6)
    readonly property int listWidth: Math.round(millimetre * (roomy ? 116 : 92))
    readonly property int cardWidth: Math.round(bodySize * 12.5)

    // Colour roles
    readonly property color surface: "#F4F6F9"
    readonly property color surfaceInk: "#14213D"
    readonly property color card: "white"
    readonly property color cardInk: "#14213D"
    readonly property color muted: "#4A5568"
    readonly property color line: "#C9D1DC"
    readonly property color controlLine: "#7B8798"
    readonly property color accentInk: "#FFFFFF"
    readonly property color accentSoft: Qt.tint("#FFFFFF", Qt.rgba(accent.r, accent.g, accent.b, 0.1))
    readonly property color accentPressed: Qt.darker(accent, 1.35)
    readonly property color pressed: Qt.tint("#FFFFFF", Qt.rgba(accent.r, accent.g, accent.b, 0.24))
    readonly property color focus: "#C2410C"
    readonly property color attention: "#9A3412"
    readonly property color attentionSoft: "#FFF1E6"
    readonly property color veil: "#C014213D"

    // Movement: a fling goes on for a page at most.
    readonly property real flickDeceleration: millimetre * 1000 // pixels a second, each second
    readonly property real fastestFlick: millimetre * 600 // pixels a second
    property bool reducedMotion: false
    readonly property int pageTurn: root.reducedMotion ? 0 : 180
}
