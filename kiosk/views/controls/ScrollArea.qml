import QtQuick
import kiosk.views

/* Scrolls by touch and says when there is more; one touch on the buttons at its side scrolls on. */
FocusScope {
    id: root

    required property string name
    property color ground: Colours.ground
    property real contentHeight: 0
    property alias contentY: flickable.contentY
    readonly property alias contentWidth: flickable.width
    readonly property real lowest: Math.max(0, flickable.contentHeight - flickable.height)
    readonly property bool moreAbove: flickable.contentY > Theme.tight
    readonly property bool moreBelow: root.lowest - flickable.contentY > Theme.tight
    readonly property real fade: Math.min(Theme.bodySize, root.height * 0.1)
    // The height at its top that is read but not reached: the content begins below it, and can be pulled down by as much.
    property real headroom: 0
    property real settledHeadroom: 0 // to which the content has been moved
    property bool fillsWidth: false // the content stands where the buttons would be, too; for what is in sight as a whole
    // Returns where the parts of the content begin, from above.
    property var tops: () => []
    default property alias content: flickable.flickableData

    function toTop() {
        flickable.cancelFlick();
        turn.stop();
        flickable.contentY = root.headroom;
    }

    function scrollTo(y: real) {
        flickable.contentY = Math.max(0, Math.min(y, root.lowest));
    }

    function turnPage(direction: int) {
        flickable.cancelFlick();
        const blind = flickable.contentY + direction * Math.max(flickable.height - 3 * Theme.bodySize, flickable.height * 0.6);
        const tops = root.tops();
        const top = direction > 0 ? root.topOfCutOff(tops, flickable.contentY + flickable.height - root.fade) : tops.find(top => top >= blind);
        const target = top - root.fade;
        // What was cut off is whole on the next page, unless that would hardly go on.
        const goesOn = (target - flickable.contentY) * direction > flickable.height * 0.3;
        turn.to = Math.max(0, Math.min(goesOn ? target : blind, root.lowest));
        turn.restart();
    }

    // The top of the first part that ends below a height, or nothing.
    function topOfCutOff(tops: var, bottom: real): var {
        const index = tops.findIndex(top => top > bottom + Theme.blockGap);
        return tops[index < 0 ? tops.length - 1 : Math.max(0, index - 1)];
    }

    function pageDown() {
        root.turnPage(1);
    }

    function holds(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === flickable.contentItem)
                return true;
        }
        return false;
    }

    // Scrolls to what is being read, from a part of its height on, unless it is in sight.
    function bring(item: Item, part: real) {
        const top = item.mapToItem(flickable.contentItem, 0, 0).y + item.height * part;
        const bottom = top + Math.min(item.height * (1 - part), part > 0 ? 2 * Theme.bodySize : flickable.height - 2 * root.fade);
        if (top >= flickable.contentY && bottom <= flickable.contentY + flickable.height - root.fade)
            return;
        turn.to = Math.max(0, Math.min(top - root.fade, root.lowest));
        turn.restart();
    }

    function reveal(top: real, bottom: real) {
        if (top < flickable.contentY + root.headroom + root.fade)
            scrollTo(top - root.headroom - root.fade);
        else if (bottom > flickable.contentY + flickable.height - root.fade)
            scrollTo(bottom - flickable.height + root.fade);
    }

    // What is read stays where it is.
    onHeadroomChanged: {
        const more = root.headroom - root.settledHeadroom;
        root.settledHeadroom = root.headroom;
        flickable.contentY = Math.max(0, flickable.contentY + more);
    }
    Accessible.ignored: !root.enabled
    Accessible.name: root.name
    Accessible.role: Accessible.Pane
    Keys.onDownPressed: root.scrollTo(flickable.contentY + Theme.touch)
    Keys.onUpPressed: root.scrollTo(flickable.contentY - Theme.touch)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_PageDown)
            root.turnPage(1);
        else if (event.key === Qt.Key_PageUp)
            root.turnPage(-1);
        else if (event.key === Qt.Key_Home)
            root.toTop();
        else if (event.key === Qt.Key_End)
            root.scrollTo(root.lowest);
        else
            event.accepted = false;
    }

    // Who goes through the exhibit by keyboard sees where that is.
    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged() {
            const item = root.Window.activeFocusItem;
            if (Theme.showsFocus && root.holds(item)) {
                const top = item.mapToItem(flickable.contentItem, 0, 0).y;
                root.reveal(top, top + item.height);
            }
        }
    }

    Flickable {
        id: flickable

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: root.fillsWidth ? 0 : Theme.scrollButtonsWidth
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: root.headroom > 0 ? Math.max(root.contentHeight, height + root.headroom) : root.contentHeight
        contentWidth: width
        flickDeceleration: Theme.flickDeceleration
        flickableDirection: Flickable.VerticalFlick
        maximumFlickVelocity: Theme.fastestFlick
        pixelAligned: true
        onMovementStarted: turn.stop()
    }

    NumberAnimation {
        id: turn

        duration: Theme.pageTurn
        easing.type: Easing.OutCubic
        property: "contentY"
        target: flickable
    }

    // What is cut off at an edge fades out.
    ScrollFade {
        anchors.left: flickable.left
        anchors.right: flickable.right
        anchors.top: parent.top
        atTop: true
        ground: root.ground
        height: root.fade
        visible: flickable.contentY - root.headroom > Theme.tight
    }

    ScrollFade {
        anchors.bottom: parent.bottom
        anchors.left: flickable.left
        anchors.right: flickable.right
        ground: root.ground
        height: root.fade
        visible: root.moreBelow
    }

    Item {
        id: scrollButtons

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.lowest > Theme.tight
        width: Theme.smallTouch

        Rectangle {
            readonly property real way: up.y - Theme.tight

            anchors.horizontalCenter: parent.horizontalCenter
            color: Colours.frame
            height: Math.max(Theme.tight, flickable.visibleArea.heightRatio * way)
            radius: width / 2
            visible: way > Theme.smallTouch
            width: Theme.tight
            y: flickable.contentY / Math.max(1, root.lowest) * (way - height)
        }

        ScrollButton {
            id: up

            anchors.bottom: down.top
            anchors.bottomMargin: Theme.tight
            enabled: root.moreAbove
            icon: "chevron-up"
            name: qsTr("more_above")
            onActivated: root.turnPage(-1)
        }

        ScrollButton {
            id: down

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.compact ? Theme.tight : 0
            enabled: root.moreBelow
            icon: "chevron-down"
            name: qsTr("more_below")
            onActivated: root.turnPage(1)
        }
    }
}
