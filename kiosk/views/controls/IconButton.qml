import QtQuick
import kiosk.views

/* An icon on a disc that can be touched; quiet while it can do nothing. `primary` leads on. */
Pressable {
    id: root

    required property string icon
    property int iconSize: Theme.largeIcon
    property bool primary: false
    readonly property bool leads: root.primary && root.enabled

    activeFocusOnTab: root.enabled
    fill: root.leads ? Colours.action : root.enabled ? Colours.card : Colours.well
    fillPressed: root.leads ? Colours.actionPressed : Colours.cardPressed
    lipColour: root.leads ? Colours.actionLip : root.enabled ? Colours.line : "transparent"
    outline: root.enabled ? Colours.outline : "transparent"
    radius: height / 2

    Icon {
        anchors.centerIn: parent
        color: root.leads ? Colours.actionInk : root.enabled ? Colours.family.ink : Colours.resting
        name: root.icon
        size: Math.min(root.iconSize, Math.round(root.height * 0.55))
    }
}
