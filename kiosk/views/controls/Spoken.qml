import QtQuick
import kiosk.models
import kiosk.views

/* Words of the content: while they are read aloud, the one that is being said is marked. */
Label {
    id: root

    required property string said
    property string shown: root.said // may be less than what is said: the rest is drawn
    property BlockLoader context: null // of the block that says them; without it they are the title of the section
    property Listening listening: root.context?.listening ?? null
    property bool styled: false
    readonly property bool marked: root.listening !== null && root.listening.text === root.said && root.said.length > 0 && root.listening.block === (root.context?.index ?? -1)

    // The same letters in another colour take no other room.
    function coloured(text: string): string {
        return text.replace(/\ue000/g, "<u><font color=\"" + Theme.accent + "\">").replace(/\ue001/g, "</font></u>");
    }

    readonly property bool markedWords: root.marked && root.shown === root.said

    font.underline: root.marked && !root.markedWords
    text: root.markedWords ? root.coloured(root.listening.markedText) : root.shown
    textFormat: root.markedWords || root.styled ? Text.StyledText : Text.PlainText
    Accessible.name: root.said
    onMarkedChanged: {
        if (root.marked && root.context)
            root.context.readHere(root);
    }
}
