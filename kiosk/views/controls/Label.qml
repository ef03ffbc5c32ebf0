import QtQuick
import kiosk.views

/* Plain text: markup in it has no effect. */
Text {
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
