import QtQuick
import kiosk.views

/* A finger that goes sideways along the picture, also on a panel that hangs turned: it moves what it is drawn along, and the page is
   not turned, too. */
DragHandler {
    grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.CanTakeOverFromHandlersOfDifferentType | PointerHandler.ApprovesCancellation
    target: null
    xAxis.enabled: !Theme.sideways // axes are those of the panel
    yAxis.enabled: Theme.sideways
}
