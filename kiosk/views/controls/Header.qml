import QtQuick
import kiosk.models
import kiosk.views

/* Informs and cannot be touched: whose kiosk this is and what day it is. */
Item {
    id: root

    required property Exhibit exhibit
    property bool twoLines: false
    property bool onDark: Colours.dark || Colours.highContrast
    readonly property var logo: (root.onDark ? Colours.kiosk?.identity.logoOnDark : Colours.kiosk?.identity.logo) ?? ({})
    readonly property real preferredWidth: symbol.space + name.implicitWidth + Theme.pad + day.implicitWidth // in one line

    implicitHeight: name.height + (root.twoLines && day.visible ? day.height : 0)

    // The logo, as high as the row leaves room for; the name begins where it ends, or at the edge without one.
    Photo {
        id: symbol

        readonly property real space: symbol.visible ? symbol.width + Theme.gap : 0

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(Theme.space(18), Math.max(root.height, root.implicitHeight, Theme.chip))
        source: root.logo.source ?? ""
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        visible: source.toString() !== ""
        width: Math.round(height / (root.logo.ratio ?? 1))
        Accessible.ignored: true
    }

    Label {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: symbol.space
        color: Colours.ink
        font.pixelSize: Theme.labelSize
        font.weight: Font.Bold
        lineHeight: 1.05
        text: root.exhibit.name
        width: Math.min(Math.ceil(implicitWidth), root.width - symbol.space)
    }

    Label {
        id: day

        anchors.left: root.twoLines ? parent.left : name.right
        anchors.leftMargin: root.twoLines ? symbol.space : Theme.pad
        color: Colours.muted
        lineHeight: 1.05
        text: root.exhibit.today
        visible: implicitWidth <= root.width - symbol.space && (name.lineCount === 1 || !root.twoLines)
        wrapMode: Text.NoWrap
        y: root.twoLines ? name.height : name.baselineOffset - baselineOffset
    }
}
