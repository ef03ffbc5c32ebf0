import QtQuick
import kiosk.models

/* What every layout begins with: what it adds to the section, nothing unless it says so. */
Item {
    id: root

    readonly property Navigation navigation: (root.parent as LayoutLoader).navigation
    property Component above: null // the blocks of the section
    property Component beside: null // the section
    property bool showsOffice: false // all about the office that was touched, so that no panel has to
}
