import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* The head of a hub: the way back, the title and the voice on the colour of the tab, beside its picture. */
Rectangle {
    id: root

    required property Navigation navigation
    required property Listening listening
    property bool slim: false // in one line, where the topics need the room; there the buttons may have no words
    readonly property real edge: Theme.small ? (root.slim ? Theme.tight : Theme.gap) : root.slim ? Theme.gap : Theme.pad

    // Takes its height at once, which it would do with the next frame.
    function settle() {
        back.forceLayout();
        ways.forceLayout();
        label.forceLayout();
    }

    border.color: Colours.outline
    border.width: Colours.highContrast ? Theme.border : 0
    color: Colours.family.field
    height: label.height + 2 * root.edge
    radius: Theme.cardRadius

    Cover {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        cover: root.navigation.cover
        family: Colours.family
        ground: "deep"
        height: parent.height
        radius: parent.radius
        width: parent.width
        Accessible.ignored: true
    }

    Flow {
        id: label

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.top: parent.top
        anchors.topMargin: root.edge
        spacing: Theme.small ? Theme.tight : Theme.gap
        width: root.slim ? parent.width * 0.72 : Math.max(parent.width * 0.62, ways.width)

        Row {
            id: ways

            spacing: Theme.tight

            WayBack {
                id: back

                readonly property real besides: (listen.visible ? listen.labelledWidth + ways.spacing : 0) + label.spacing + title.implicitWidth // in the line

                navigation: root.navigation
                room: root.slim && back.backWidth + back.besides > label.width ? 0 : root.width * 0.6
            }

            ListenButton {
                id: listen

                iconAlone: root.slim && Theme.touch + back.besides > label.width
                listening: root.listening
            }
        }

        SpokenLabel {
            id: title

            readonly property real beside: label.width - ways.width - label.spacing

            color: Colours.family.fieldInk
            font.family: Theme.displayFamily
            font.pixelSize: root.slim || Theme.small ? Theme.subtitleSize : Theme.titleSize
            font.weight: Font.Black
            height: root.slim && implicitWidth <= beside ? Math.max(ways.height, implicitHeight) : implicitHeight
            lineHeight: 1
            listening: root.listening
            spokenText: root.navigation.title
            verticalAlignment: Text.AlignVCenter
            width: root.slim && implicitWidth <= beside ? beside : label.width
            Accessible.role: Accessible.Heading
        }
    }
}
