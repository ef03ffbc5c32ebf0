import QtQuick
import kiosk.views

/* A patch in the colour of one class of values of a map. */
Rectangle {
    required property int step // 0 has no value

    border.color: Theme.mapLine
    border.width: Theme.hairline
    color: step > 0 ? Theme.shade(step) : Theme.land
    height: Theme.icon
    width: Theme.icon
}
