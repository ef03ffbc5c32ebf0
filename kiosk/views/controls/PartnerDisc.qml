import QtQuick
import kiosk.views

/* The letters that stand for a partner, or the sign of its kind where its script has no capitals. */
Rectangle {
    id: root

    required property var partner
    property color ink: Colours.family.chosenInk

    color: Colours.family.chosen
    height: width
    radius: width / 2
    width: Math.round(Theme.bodySize * 4.2)

    DisplayMetrics {
        id: metrics
    }

    Label {
        anchors.centerIn: parent
        color: root.ink
        font.family: Theme.displayFamily
        font.pixelSize: metrics.fitLine(text, root.width * 0.8, Theme.cardSize)
        font.weight: Font.Black
        lineHeight: 1
        text: root.partner.monogram ?? ""
        Accessible.ignored: true
    }

    PartnerIcon {
        anchors.centerIn: parent
        color: root.ink
        kind: root.partner.monogram ? "" : root.partner.kind ?? ""
        size: Math.round(root.width * 0.5)
    }
}
