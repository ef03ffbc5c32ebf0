import QtQuick
import kiosk.models
import kiosk.views

/* What every layout begins with: what it adds to the section list and the section, nothing unless it says so. */
Item {
    id: root

    readonly property Place place: (root.parent as LayoutLoader).place
    property Component above: null // the blocks of the section
    property Component beside: null // the section
    property bool tellsOffice: false // all about the office that was touched, so that no panel has to
}
