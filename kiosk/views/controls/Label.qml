import QtQuick
import kiosk.views

/* Words that can hold nothing but words. */
Text {
    color: Theme.cardText
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
