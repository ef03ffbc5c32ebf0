pragma Singleton

import QtQuick
import kiosk.models

/* The design tokens: every size, colour and duration. Sizes follow from millimetres on the panel; see `growth`. */
QtObject {
    id: root

    signal assisted // an assistive program did something, of which the window gets no event

    // Classes of screen size, from least room to most. `Squeezed`: low reach on a small screen · `Dense`: no room for the tabs,
    // which stand above the sections · `Compact`: the section list behind a button · `Stacked`: below the page · `Beside`:
    // beside it · `Roomy`: with room for a third column.
    enum SizeClass {
        Squeezed,
        Dense,
        Compact,
        Stacked,
        Beside,
        Roomy
    }

    property Kiosk kiosk: null // set by Main
    readonly property Accessibility accessibility: root.kiosk?.accessibility ?? null // what the visitor asked for
    readonly property real pixelsPerMillimetre: root.kiosk?.display.pixelsPerMillimetre ?? 4
    readonly property real panelWidth: root.kiosk?.display.width ?? 1920
    readonly property real panelHeight: root.kiosk?.display.height ?? 1080
    property color brand: root.kiosk?.exhibit.accent ?? "#0033A0"
    readonly property int textSize: root.accessibility?.textSize ?? 0
    readonly property bool highContrast: root.accessibility?.highContrast ?? false
    readonly property bool lowReach: root.accessibility?.lowReach ?? false
    readonly property bool showsFocus: (root.kiosk?.visit.byKeyboard ?? false) || (root.accessibility?.selfVoicing ?? false)

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
    readonly property real reach: lowReach ? 0.6 : 1 // the part of the height, from below, that a visit takes
    readonly property real visitHeight: Math.floor(panelHeight * reach)
    readonly property real headroom: sizeClass === Theme.Squeezed ? panelHeight - visitHeight : 0 // above it: a small screen shows there what was read
    readonly property real heightMillimetres: visitHeight / millimetre

    readonly property int sizeClass: {
        if (low && lowReach)
            return Theme.Squeezed;
        if (widthMillimetres >= 300 * enlargement && widthMillimetres > heightMillimetres)
            return widthMillimetres >= 400 * enlargement ? Theme.Roomy : Theme.Beside;
        if (widthMillimetres < 200 * enlargement)
            return Theme.Dense;
        return heightMillimetres >= 340 * enlargement ? Theme.Stacked : Theme.Compact;
    }
    readonly property bool compact: sizeClass <= Theme.Compact
    readonly property bool low: heightMillimetres < 130 * enlargement
    readonly property bool tall: heightMillimetres >= 240

    // Type: capitals of 4.8 mm (Section 508 402.4), of 7.3 mm at most (EN 301 549 5.1.4, read from 600 mm); a capital
    // of Noto Sans is 0.714 of its size.
    readonly property real capital: capitalOf(textSize)
    readonly property real enlargement: capital / 4.8
    readonly property string fontFamily: "Noto Sans"
    readonly property int bodySize: bodySizeOf(textSize)
    readonly property int headingSize: Math.round(bodySize * 1.25)
    readonly property int titleSize: Math.round(bodySize * (sizeClass === Theme.Squeezed ? 1 : compact ? 1.25 : 1.5625))
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
    readonly property int scrollButtonsWidth: smallTouch + gap // where one touch scrolls
    readonly property int smallIcon: Math.round(bodySize * 0.9)
    readonly property int icon: Math.round(bodySize * 1.15)
    readonly property int largeIcon: Math.round(bodySize * 1.6)
    readonly property int listWidth: Math.round(millimetre * (sizeClass === Theme.Roomy ? 116 : 92) * enlargement)
    // Keys below what was found, or beside it where there is no height for both.
    readonly property bool keysBeside: sizeClass === Theme.Squeezed
    readonly property bool titlesAlone: compact && enlargement > 1 && heightMillimetres < 150
    readonly property int resultsHeight: Math.round(millimetre * 200) // at most: it stays near the keys on tall screens
    readonly property int keyHeight: compact ? smallTouch : chip
    readonly property int keyTextSize: Math.min(bodySize, Math.round(keyHeight * 0.62))
    readonly property int keyColumns: root.kiosk?.exhibit.rightToLeft ? 11 : 10 // so many letters has the longest row of Arabic
    readonly property int keyboardHeight: keyHeight * 4
    readonly property int keyboardWidth: keysBeside ? smallTouch * keyColumns : Math.min(panelWidth - 2 * margin, touch * 11)
    readonly property int qrCodeSize: Math.round(millimetre * 42) // a QR code beside text
    readonly property int largestQrCode: Math.round(millimetre * 150) // a phone sees it from an arm's length
    readonly property int markerSize: Math.round(millimetre * 5) // the marker of a central office on the attract screen
    readonly property int drift: Math.round(millimetre) // so far the attract screen moves, that nothing burns in
    readonly property int cardWidth: Math.round(bodySize * 12.5)

    // Colour roles, each as usual or in high contrast. Pictures keep a white ground: they are made for one.
    readonly property color surface: highContrast ? "#000000" : "#F4F6F9"
    readonly property color surfaceText: highContrast ? "#FFFFFF" : "#14213D"
    readonly property color card: highContrast ? "#000000" : "#FFFFFF"
    readonly property color cardText: highContrast ? "#FFFFFF" : "#14213D"
    readonly property color muted: highContrast ? "#F2F2F2" : "#4A5568"
    readonly property color line: highContrast ? "#B3B3B3" : "#C9D1DC"
    readonly property color controlLine: highContrast ? "#FFFFFF" : "#7B8798"
    readonly property color resting: highContrast ? "#8C8C8C" : "#7B8798" // what cannot be touched now
    readonly property color accent: highContrast ? "#FFDD00" : brand
    readonly property color accentText: highContrast ? "#000000" : "#FFFFFF"
    readonly property color accentSoft: highContrast ? "#332D00" : Qt.tint("#FFFFFF", Qt.rgba(brand.r, brand.g, brand.b, 0.1))
    readonly property color accentPressed: highContrast ? "#FFF3A3" : Qt.darker(brand, 1.35)
    readonly property color pressed: highContrast ? "#4D4400" : Qt.tint("#FFFFFF", Qt.rgba(brand.r, brand.g, brand.b, 0.24))
    readonly property color focus: highContrast ? "#4DE1FF" : "#C2410C"
    readonly property color attention: highContrast ? "#FFB78F" : "#9A3412"
    readonly property color attentionSoft: highContrast ? "#2E1500" : "#FFF1E6"
    readonly property color sea: highContrast ? "#000000" : "#E3EBF5"
    readonly property color land: highContrast ? "#2B2B2B" : "#FFFFFF"
    readonly property color otherLand: highContrast ? "#141414" : "#EEF0F3"
    readonly property color mapLine: highContrast ? "#FFFFFF" : "#7B8798"
    readonly property color scrim: highContrast ? "#C0000000" : "#C014213D"
    readonly property color paper: "#FFFFFF"
    readonly property color captionSurface: "#000000" // captions lie on it, whatever the film shows
    readonly property color captionText: "#FFFFFF"

    // Movement: a fling goes on for a page at most.
    readonly property real flickDeceleration: millimetre * 1000 // pixels a second, each second
    readonly property real fastestFlick: millimetre * 600 // pixels a second
    readonly property int pageTurn: root.accessibility?.reducedMotion ? 0 : 180

    function capitalOf(step: int): real {
        return [4.8, 6, 7.3][step];
    }

    // How large text is once a size is chosen.
    function bodySizeOf(step: int): int {
        return Math.ceil(millimetre * capitalOf(step) / 0.714);
    }

    // One of the five shades in which maps show values, the palest first.
    function shade(step: int): color {
        const part = [0.16, 0.36, 0.56, 0.78, 1][step - 1];
        return root.highContrast ? Qt.rgba(part, part * 0.867, 0, 1) : Qt.tint("#FFFFFF", Qt.rgba(root.brand.r, root.brand.g, root.brand.b, part));
    }
}
