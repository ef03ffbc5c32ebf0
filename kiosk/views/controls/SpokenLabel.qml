import QtQuick
import kiosk.models
import kiosk.views

/* A text of the content that can be read aloud; while it is, the word being said is marked. */
Label {
    id: root

    required property string spokenText
    property string visibleText: root.spokenText // may be shorter: a chart draws the rest
    property BlockLoader blockLoader: null // of the block that says them; without it they are the title of the section
    property Listening listening: root.blockLoader?.listening ?? null
    property bool styled: false
    property real begin: 0 // the part of what is spokenText that shows
    property real end: 1
    readonly property bool marked: root.listening !== null && root.listening.text === root.spokenText && root.spokenText.length > 0 && root.listening.block === (root.blockLoader?.index ?? -1) && (root.end - root.begin >= 1 || (root.listening.progress >= root.begin && root.listening.progress < root.end))

    // The same letters in another colour take no other room.
    function coloured(text: string): string {
        return text.replace(/\ue000/g, "<u><font color=\"" + Colours.family.ink + "\">").replace(/\ue001/g, "</font></u>");
    }

    readonly property bool marksWord: root.marked && root.visibleText === root.spokenText

    font.underline: root.marked && !root.marksWord
    text: root.marksWord ? root.coloured(root.listening.markedText) : root.visibleText
    textFormat: root.marksWord || root.styled ? Text.StyledText : Text.PlainText
    Accessible.name: root.spokenText
    onMarkedChanged: {
        if (root.marked && root.blockLoader)
            root.blockLoader.marked = root;
        else if (root.blockLoader?.marked === root)
            root.blockLoader.marked = null;
    }
}
