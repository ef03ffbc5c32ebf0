import QtQuick

/* Words in which something was found, marked by the search, which escapes everything else. */
Label {
    lineHeight: 1.05
    textFormat: Text.StyledText
    Accessible.ignored: true
}
