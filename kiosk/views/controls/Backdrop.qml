import QtQuick

/* The room behind a page, from edge to edge: a block may fill it while its page shows. */
Item {
    property real clearEnd: 0 // so much of it is covered at its end
    readonly property bool filled: visibleChildren.length > 0
}
