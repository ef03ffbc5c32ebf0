pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* Turns pages: one large button onward, one back, and between them which page of how many shows. */
Item {
    id: root

    required property PageSequence pages
    property bool plated: false // stands on a picture
    property bool above: false // something of the page is out of sight
    property bool below: false
    readonly property int dot: Theme.space(3)
    readonly property int longDot: Theme.space(8) // of the page that shows
    readonly property int dotsHeight: (root.pages.count - 1) * (root.dot + Theme.gap) + root.longDot
    readonly property bool dotted: root.pages.count <= 8 && root.dotsHeight + place.height + 3 * Theme.gap <= middle.height

    signal wanted(int steps)

    visible: root.pages.count > 1 || root.above || root.below

    IconButton {
        id: back

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        enabled: root.above || root.pages.current > 0
        visible: enabled || !root.plated
        height: onward.height
        icon: "arrow-up"
        name: qsTr("previous_page")
        width: onward.width
        onActivated: root.wanted(-1)
    }

    Item {
        id: middle

        anchors.bottom: onward.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: back.bottom

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            border.color: Colours.outline
            border.width: Theme.hairline
            color: Colours.ground
            height: (root.dotted ? root.dotsHeight + Theme.gap : 0) + place.height + 2 * Theme.tight
            radius: Theme.radius
            visible: root.plated && place.visible
            width: Math.max(place.contentWidth + 2 * Theme.tight, Theme.space(10))
            y: (root.dotted ? dots.y : place.y) - Theme.tight
        }

        Column {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            visible: root.dotted
            y: (middle.height - root.dotsHeight - Theme.gap - place.height) / 2

            Repeater {
                model: root.dotted ? root.pages.count : 0

                Rectangle {
                    required property int index
                    readonly property bool now: index === root.pages.current

                    anchors.horizontalCenter: parent?.horizontalCenter
                    color: now ? Colours.family.ink : Colours.frame
                    height: now ? root.longDot : root.dot
                    radius: width / 2
                    width: root.dot
                }
            }
        }

        Label {
            id: place

            anchors.left: parent.left
            anchors.margins: -Theme.tight
            anchors.right: parent.right
            color: Colours.ink
            fontSizeMode: Text.HorizontalFit
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            minimumPixelSize: Theme.bodySizeOf(0)
            text: qsTr("page_place").arg(root.pages.current + 1).arg(root.pages.count)
            visible: height + 2 * Theme.tight <= middle.height
            wrapMode: Text.NoWrap
            y: (middle.height - height + (root.dotted ? root.dotsHeight + Theme.gap : 0)) / 2
            Accessible.name: qsTr("page_of").arg(root.pages.current + 1).arg(root.pages.count)
        }
    }

    IconButton {
        id: onward

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.min(Theme.touch, Math.max(Theme.smallTouch, Math.floor((root.height - Theme.tight) / 2)))
        icon: "arrow-down"
        strong: true
        enabled: root.below || root.pages.current < root.pages.count - 1 // its place stays empty then: who turns pages quickly stays here
        name: qsTr("next_page")
        width: Theme.touch
        onActivated: root.wanted(1)
    }
}
