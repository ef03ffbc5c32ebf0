pragma Singleton

import QtQuick
import kiosk.models

/* The design tokens: every size and duration. Sizes follow from millimetres on the screen; see `growth`. */
QtObject {
    id: root

    // Classes of screen size, from least room to most; docs/architecture.md says what each means.
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
    readonly property real screenWidth: root.kiosk?.display.width ?? 1920
    readonly property real screenHeight: root.kiosk?.display.height ?? 1080
    readonly property bool sideways: (root.kiosk?.display.rotation ?? 0) % 180 !== 0 // the picture lies across the screen
    readonly property int textSize: root.accessibility?.textSize ?? 0
    readonly property bool lowReach: root.accessibility?.lowReach ?? false
    readonly property bool showsFocus: (root.kiosk?.visit.byKeyboard ?? false) || (root.accessibility?.selfVoicing ?? false)

    // A screen larger than 21.5 inches is touched from an arm's length all the same: during a visit everything grows with it
    // by 1.3 at most, and room is used for columns. Who passes by looks at it from farther away: there words may double.
    readonly property real usualLongSide: 476
    readonly property real usualShortSide: 268
    readonly property real screenShortSide: Math.min(screenWidth, screenHeight) / pixelsPerMillimetre // in millimetres
    readonly property real size: Math.max(1, Math.min(Math.max(screenWidth, screenHeight) / pixelsPerMillimetre / usualLongSide, screenShortSide / usualShortSide))
    readonly property real growth: Math.min(1.3, size)
    readonly property real attractScale: Math.min(2, size) / growth // so much larger words are while nobody visits
    // A screen of 8 to 14 inches is held in the hand or stands on a desk, and is read from 400 mm.
    readonly property bool small: screenShortSide < 190
    readonly property real millimetre: pixelsPerMillimetre * growth
    readonly property real widthMillimetres: screenWidth / millimetre
    readonly property real reach: lowReach ? 0.6 : 1 // the part of the height, from below, that a visit takes
    readonly property real reachableHeight: Math.floor(screenHeight * reach)
    readonly property real outOfReach: screenHeight - reachableHeight // the height above it
    readonly property real headroom: sizeClass === Theme.Squeezed ? outOfReach : 0 // there a small screen shows what was read
    readonly property real heightMillimetres: reachableHeight / millimetre

    readonly property int sizeClass: {
        if (low && lowReach)
            return Theme.Squeezed;
        if (!small && widthMillimetres >= 300 * enlargement && widthMillimetres > heightMillimetres)
            return widthMillimetres >= 400 * enlargement ? Theme.Roomy : Theme.Beside;
        if (widthMillimetres < 200 * enlargement)
            return Theme.Dense;
        return heightMillimetres >= 340 * enlargement ? Theme.Stacked : Theme.Compact;
    }
    readonly property bool compact: sizeClass <= Theme.Compact
    readonly property bool fewLines: reachableHeight < 15 * bodySize // have room: pages lead from one thing to the next, and no title is told twice
    readonly property bool low: heightMillimetres < 130 * enlargement
    // All about an office has room beside the map and the list, or below them on upright screens; else it lies on top.
    readonly property bool detailsBeside: sizeClass !== Theme.Squeezed && (upright ? heightMillimetres >= 300 * enlargement : widthMillimetres >= (small ? 210 : 300) * enlargement)
    readonly property bool cramped: heightMillimetres < 200 * enlargement // the page needs the room of its head
    readonly property bool tall: heightMillimetres >= 240
    readonly property bool upright: heightMillimetres > widthMillimetres

    // Type, by the height of its capitals in millimetres: at least 4.8 (Section 508 402.4) where a visitor stands, 3.4 where
    // one sits, and 7.3 for the largest (EN 301 549 5.1.4, read from 600 mm). A capital of Noto Sans is 0.714 of its size.
    readonly property real capital: capitalOf(textSize)
    readonly property real enlargement: capital / 4.8
    readonly property string fontFamily: "Noto Sans"
    readonly property string displayFamily: "Noto Sans Kiosk" // titles and figures; has one weight, 900
    readonly property int bodySize: bodySizeOf(textSize)
    readonly property int labelSize: sized(small ? 3.6 : 5.3, 1.08)
    readonly property int leadSize: sized(small ? 4.2 : 6.4, 1.15)
    readonly property int headingSize: leadSize
    readonly property int cardSize: sized(small ? 4.8 : 7.5, 1.2)
    readonly property int subtitleSize: sized(small ? 6 : 13, compact ? 1.25 : 1.8) // h1 of a panel, of a hub
    readonly property int titleSize: sized(small ? 7.5 : 15, compact ? 1.3 : 2.55)
    readonly property int numberSize: sized(small ? 13 : 24, compact ? 1.7 : 3.1)
    readonly property int displaySize: sized(small ? 18 : 32, compact ? 2 : 4)
    readonly property int greetingSize: Math.round(displaySize * attractScale)
    readonly property real fontHeight: 1.36 // of a line of Noto Sans, in sizes of its letters
    readonly property real lineHeight: compact ? 1 : 1.12
    readonly property real lineLength: bodySize * 31 // about 70 characters a line

    // Space, of 1, 2, 4, 6 and 9 mm; less of it where there is little
    readonly property int hairline: Math.max(1, Math.round(millimetre * 0.3))
    readonly property int border: Math.max(1, Math.round(millimetre * 0.5))
    readonly property int inset: space(0.75) // touch areas meet; what is drawn of them stays apart
    readonly property int tight: space(small ? 1.5 : 2)
    readonly property int gap: space(small ? 3 : 4)
    readonly property int pad: space(small ? 4 : 6)
    readonly property int margin: space(small ? 5 : 9)
    readonly property int blockGap: space(small ? 5 : 9)
    readonly property int lip: Math.max(2, space(small ? 1.5 : 2)) // the edge below a raised control or card
    readonly property int ring: Math.max(1, space(1)) // each of the two lines around what has the keyboard
    readonly property int chipRadius: space(small ? 2 : 3)
    readonly property int radius: space(small ? 3.5 : 5)
    readonly property int cardRadius: space(small ? 4.5 : 6.5)
    readonly property int heroRadius: space(small ? 5 : 7.5)
    readonly property int touch: Math.ceil(millimetre * (small ? 13 : 20))
    readonly property int chip: Math.ceil(millimetre * (small ? 12 : 15))
    readonly property int columnGap: space(small ? 5 : 9)
    readonly property int columnLeast: bodySize * 17 // about 40 characters: a column is no narrower
    readonly property int smallTouch: Math.ceil(millimetre * 12)
    readonly property int scrollButtonsWidth: smallTouch + gap // where one touch scrolls
    readonly property int smallIcon: Math.round(bodySize * 0.9)
    readonly property int icon: Math.round(bodySize * 1.15)
    readonly property int largeIcon: Math.round(bodySize * 1.6)
    // Keys below what was found, or beside it where there is no height for both.
    readonly property bool keysBeside: sizeClass === Theme.Squeezed
    readonly property bool titlesAlone: compact && enlargement > 1 && heightMillimetres < 150
    readonly property int resultsHeight: Math.round(millimetre * 200) // at most: it stays near the keys on tall screens
    readonly property int keyHeight: compact ? smallTouch : chip
    readonly property int keyTextSize: Math.min(bodySize, Math.round(keyHeight * 0.58))
    readonly property int keyColumns: root.kiosk?.exhibit.rightToLeft ? 11 : 10 // so many letters has the longest row of Arabic
    readonly property int keyboardHeight: keyHeight * 4
    readonly property int keyboardWidth: keysBeside ? smallTouch * keyColumns : Math.min(screenWidth - 2 * margin, touch * 11)
    readonly property int qrCodeSize: Math.round(millimetre * 42) // where a code beside words stands
    readonly property int largestQrCode: Math.round(millimetre * 150) // a phone sees it from an arm's length
    readonly property int markerSize: Math.round(millimetre * attractScale * 5) // a place of work on the attract screen
    readonly property int drift: Math.round(millimetre) // so far the attract screen moves, that nothing burns in
    readonly property int cardWidth: Math.round(bodySize * 12.5)

    // Movement: a fling goes on for a page at most.
    readonly property real flickDeceleration: millimetre * 1000 // pixels a second, each second
    readonly property real fastestFlick: millimetre * 600 // pixels a second
    readonly property int turnWay: space(24) // so far a page slides in
    readonly property int pageTurn: root.accessibility?.reducedMotion ? 0 : 180

    // How far a finger was drawn, across and down the picture: Qt tells it across and down the screen.
    function drawn(handler: DragHandler): point {
        const begin = handler.parent.mapFromItem(null, 0, 0);
        const end = handler.parent.mapFromItem(null, handler.activeTranslation.x, handler.activeTranslation.y);
        return Qt.point(end.x - begin.x, end.y - begin.y);
    }

    // Pixels of so many millimetres.
    function space(millimetres: real): int {
        return Math.round(millimetre * millimetres);
    }

    // Pixels of type whose capitals have this height in millimetres, and never less than so many times the body's.
    function sized(capitals: real, timesBody: real): int {
        return Math.ceil(millimetre * Math.max(capitals, capital * timesBody) / 0.714);
    }

    function capitalOf(step: int): real {
        return small ? [3.4, 4.9, 7.4][step] : [4.9, 6.1, 7.4][step];
    }

    // How large text is once a size is chosen.
    function bodySizeOf(step: int): int {
        return Math.ceil(millimetre * capitalOf(step) / 0.714);
    }
}
