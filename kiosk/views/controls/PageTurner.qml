pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* Turns pages: one large button onward, one back, and between them which page of how many shows. */
Item {
    id: root

    required property PageSequence pages
    property bool onPicture: false // stands on a picture
    property bool above: false // something of the page is out of sight
    property bool below: false
    readonly property int dot: Theme.space(3)
    readonly property int longDot: Theme.space(8) // of the page that shows
    readonly property int dotsHeight: (root.pages.count - 1) * (root.dot + Theme.gap) + root.longDot
    readonly property bool showsDots: root.pages.count <= 8 && root.dotsHeight + counter.height + 3 * Theme.gap <= middle.height

    signal turnRequested(int steps)

    visible: root.pages.count > 1 || root.above || root.below

    IconButton {
        id: back

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        enabled: root.above || root.pages.current > 0
        visible: enabled || !root.onPicture
        height: nextButton.height
        icon: "arrow-up"
        name: qsTr("previous_page")
        width: nextButton.width
        onActivated: root.turnRequested(-1)
    }

    Item {
        id: middle

        anchors.bottom: nextButton.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: back.bottom

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            border.color: Colours.outline
            border.width: Theme.hairline
            color: Colours.ground
            height: (root.showsDots ? root.dotsHeight + Theme.gap : 0) + counter.height + 2 * Theme.tight
            radius: Theme.radius
            visible: root.onPicture && counter.visible
            width: Math.max(counter.contentWidth + 2 * Theme.tight, Theme.space(10))
            y: (root.showsDots ? dots.y : counter.y) - Theme.tight
        }

        Column {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap
            visible: root.showsDots
            y: (middle.height - root.dotsHeight - Theme.gap - counter.height) / 2

            Repeater {
                model: root.showsDots ? root.pages.count : 0

                Rectangle {
                    required property int index
                    readonly property bool isCurrent: index === root.pages.current

                    anchors.horizontalCenter: parent?.horizontalCenter
                    color: isCurrent ? Colours.family.ink : Colours.frame
                    height: isCurrent ? root.longDot : root.dot
                    radius: width / 2
                    width: root.dot
                }
            }
        }

        Label {
            id: counter

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
            y: (middle.height - height + (root.showsDots ? root.dotsHeight + Theme.gap : 0)) / 2
            Accessible.name: qsTr("page_of").arg(root.pages.current + 1).arg(root.pages.count)
        }
    }

    IconButton {
        id: nextButton

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.min(Theme.touch, Math.max(Theme.smallTouch, Math.floor((root.height - Theme.tight) / 2)))
        icon: "arrow-down"
        primary: true
        enabled: root.below || root.pages.current < root.pages.count - 1 // its place stays empty then: who turns pages quickly stays here
        name: qsTr("next_page")
        width: Theme.touch
        onActivated: root.turnRequested(1)
    }
}
