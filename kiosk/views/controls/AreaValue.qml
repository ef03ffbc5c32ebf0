import QtQuick
import QtQuick.Layouts
import kiosk.views

/* One area of a map with its value, in the shade that it has there. */
Item {
    id: root

    required property var area
    required property BlockLoader blockLoader

    Layout.fillWidth: true
    implicitHeight: Math.max(name.height, value.height)

    MapSwatch {
        id: shade

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        step: root.area.step
    }

    SpokenLabel {
        id: name

        anchors.left: shade.right
        anchors.leftMargin: Theme.tight
        color: Colours.ink
        blockLoader: root.blockLoader
        lineHeight: 1.1
        spokenText: root.area.name
        width: Math.min(implicitWidth, root.width - shade.width - value.implicitWidth - 3 * Theme.tight)
    }

    SpokenLabel {
        id: value

        anchors.left: name.right
        anchors.leftMargin: Theme.tight
        color: root.area.value ? Colours.ink : Colours.muted
        font.weight: root.area.value ? Font.Bold : Font.Normal
        blockLoader: root.blockLoader
        lineHeight: 1.1
        spokenText: root.area.value || qsTr("no_value")
        wrapMode: Text.NoWrap
    }
}
