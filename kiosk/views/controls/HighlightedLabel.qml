import QtQuick

/* A text with the found words highlighted; the search marks them and escapes everything else. */
Label {
    lineHeight: 1.05
    textFormat: Text.StyledText
    Accessible.ignored: true
}
