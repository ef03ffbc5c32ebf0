import QtQuick
import kiosk.views

/* A patch in the colour of one class of values of a map. */
Rectangle {
    required property int step // 0 has no value

    border.color: Colours.mapLine
    border.width: Theme.hairline
    color: step > 0 ? Colours.shade(step) : Colours.land
    height: Theme.icon
    width: Theme.icon
}
