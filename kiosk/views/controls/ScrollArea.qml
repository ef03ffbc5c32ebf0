import QtQuick
import kiosk.views

/* Scrolls by touch and says when there is more below; one touch on that scrolls on. */
FocusScope {
    id: root

    required property string name
    property color ground: Theme.surface
    property alias contentHeight: flickable.contentHeight
    property alias contentY: flickable.contentY
    readonly property alias contentWidth: flickable.width
    readonly property bool moreBelow: flickable.contentHeight - flickable.contentY - flickable.height > Theme.tight
    default property alias content: flickable.flickableData

    function toTop() {
        flickable.cancelFlick();
        flickable.contentY = 0;
    }

    function scrollTo(y: real) {
        flickable.contentY = Math.max(0, Math.min(y, flickable.contentHeight - flickable.height));
    }

    function pageDown() {
        scrollTo(flickable.contentY + flickable.height - Theme.smallTouch - 2 * Theme.bodySize);
    }

    function reveal(top: real, bottom: real) {
        if (top < flickable.contentY)
            scrollTo(top);
        else if (bottom > flickable.contentY + flickable.height - more.height)
            scrollTo(bottom - flickable.height + more.height + Theme.gap);
    }

    Accessible.name: root.name
    Accessible.role: Accessible.Pane
    Keys.onDownPressed: scrollTo(flickable.contentY + Theme.touch)
    Keys.onUpPressed: scrollTo(flickable.contentY - Theme.touch)

    Flickable {
        id: flickable

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentWidth: width
        flickableDirection: Flickable.VerticalFlick
        pixelAligned: true
    }

    Rectangle {
        anchors.right: parent.right
        color: Theme.controlLine
        height: Math.max(Theme.smallTouch, flickable.visibleArea.heightRatio * flickable.height)
        radius: width / 2
        visible: flickable.contentHeight > flickable.height + 1
        width: Theme.tight
        y: flickable.visibleArea.yPosition / Math.max(0.001, 1 - flickable.visibleArea.heightRatio) * (flickable.height - height)
    }

    // What is cut off at the lower edge fades out.
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: flickable.left
        anchors.right: flickable.right
        height: Theme.smallTouch * 1.4
        visible: root.moreBelow
        gradient: Gradient {
            GradientStop {
                color: Qt.rgba(root.ground.r, root.ground.g, root.ground.b, 0)
                position: 0
            }
            GradientStop {
                color: root.ground
                position: 0.7
            }
        }
    }

    Pressable {
        id: more

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.border
        anchors.horizontalCenter: Theme.compact ? undefined : flickable.horizontalCenter
        anchors.right: Theme.compact ? flickable.right : undefined
        fill: Theme.card
        height: root.moreBelow ? Theme.smallTouch : 0
        name: qsTr("more_below")
        outline: Theme.accent
        radius: height / 2
        visible: root.moreBelow
        width: Theme.compact ? Theme.touch : Math.max(Theme.touch, Math.min(flickable.width, words.implicitWidth + arrow.width + 3 * Theme.gap))
        onActivated: root.pageDown()

        Icon {
            id: arrow

            anchors.left: Theme.compact ? undefined : parent.left
            anchors.leftMargin: Theme.gap
            anchors.horizontalCenter: Theme.compact ? parent.horizontalCenter : undefined
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
        }

        Label {
            id: words

            anchors.left: arrow.right
            anchors.leftMargin: Theme.tight
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.accent
            font.weight: Font.DemiBold
            lineHeight: 1
            text: qsTr("more_below")
            visible: !Theme.compact
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
