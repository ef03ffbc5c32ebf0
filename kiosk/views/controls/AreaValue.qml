import QtQuick
import QtQuick.Layouts
import kiosk.views

/* One area of a map with its value, in the shade that it has there. */
Item {
    id: root

    required property var area
    required property BlockLoader holder

    Layout.fillWidth: true
    implicitHeight: Math.max(name.height, value.height)

    Shade {
        id: shade

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        step: root.area.step
    }

    Spoken {
        id: name

        anchors.left: shade.right
        anchors.leftMargin: Theme.tight
        color: Theme.surfaceInk
        holder: root.holder
        lineHeight: 1.1
        said: root.area.name
        width: Math.min(implicitWidth, root.width - shade.width - value.implicitWidth - 3 * Theme.tight)
    }

    Spoken {
        id: value

        anchors.left: name.right
        anchors.leftMargin: Theme.tight
        color: root.area.value ? Theme.surfaceInk : Theme.muted
        font.weight: root.area.value ? Font.DemiBold : Font.Normal
        holder: root.holder
        lineHeight: 1.1
        said: root.area.value || qsTr("no_value")
        wrapMode: Text.NoWrap
    }
}
