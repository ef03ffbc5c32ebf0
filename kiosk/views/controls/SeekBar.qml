import QtQuick
import kiosk.models
import kiosk.views

/* The position in a film or sound. A touch, a drag or the arrow keys seek to another position. */
Item {
    id: root

    required property Playback playback
    property bool active: true // else it shows the beginning
    readonly property int length: root.active ? root.playback.length : 0
    readonly property int milliseconds: root.active ? root.playback.milliseconds : 0
    readonly property real part: root.slid >= 0 ? root.slid : root.length > 0 ? root.milliseconds / root.length : 0
    readonly property string times: root.playback.formatTime(Math.round(root.part * root.length)) + " / " + root.playback.formatTime(root.length)
    property real slid: -1 // where a finger is, as a part of the width
    property color contentColor: Colours.ink

    // For assistive programs, in seconds.
    readonly property int value: Math.floor(root.milliseconds / 1000)
    readonly property int minimumValue: 0
    readonly property int maximumValue: Math.floor(root.length / 1000)
    readonly property int stepSize: 5

    function partAt(x: real): real {
        return Math.max(0, Math.min(1, (x - Theme.gap) / Math.max(1, track.width)));
    }

    function go(part: real) {
        if (root.enabled)
            root.playback.seek(Math.round(part * root.length));
    }

    function assist(direction: int) {
        Theme.kiosk?.visit.noteAssistiveAction();
        root.step(direction);
    }

    function step(direction: int) {
        if (root.enabled)
            root.playback.seek(root.milliseconds + direction * root.stepSize * 1000);
    }

    objectName: "seekBar"
    enabled: root.length > 0
    implicitHeight: Math.max(Theme.smallTouch, time.height)
    activeFocusOnTab: true
    Accessible.focusable: true
    Accessible.ignored: !(root.parent?.enabled ?? true)
    Accessible.name: qsTr("place_in_film").arg(root.playback.formatTime(root.milliseconds)).arg(root.playback.formatTime(root.length))
    Accessible.role: Accessible.Slider
    Accessible.onDecreaseAction: root.assist(-1)
    Accessible.onIncreaseAction: root.assist(1)
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        if (event.accepted)
            root.go(event.key === Qt.Key_Home ? 0 : 1);
    }

    // Time runs from left to right in every language, as on all machines that play.
    Item {
        id: bar

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        height: root.height
        width: root.width - time.width - Theme.gap
        x: root.LayoutMirroring.enabled ? root.width - width : 0

        Rectangle {
            id: track

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Colours.card
            border.color: Colours.frame
            border.width: Theme.hairline
            height: Theme.gap
            radius: height / 2

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.top: parent.top
                color: Colours.family.ink
                radius: height / 2
                width: Math.max(height, root.part * parent.width)
            }
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: Colours.card
            border.width: Theme.border
            color: tap.pressed || slide.active ? Colours.family.chosenPressed : Colours.family.ink
            height: Theme.gap * 2
            radius: height / 2
            visible: root.enabled
            width: height
            x: track.x + root.part * track.width - width / 2
        }

        Rectangle {
            anchors.fill: parent
            border.color: Colours.focus
            border.width: Theme.border * 2
            color: "transparent"
            radius: Theme.radius
            visible: root.activeFocus && Theme.showsFocus
        }

        TapHandler {
            id: tap

            gesturePolicy: TapHandler.DragThreshold
            longPressThreshold: 0
            onTapped: point => {
                if (Theme.accessibility.selfVoicing && !root.activeFocus)
                    root.forceActiveFocus(Qt.MouseFocusReason);
                else
                    root.go(root.partAt(point.position.x));
            }
        }

        HorizontalDrag {
            id: slide

            onActiveChanged: {
                if (!active && root.slid >= 0)
                    root.go(root.slid);
                root.slid = -1;
            }
            onCentroidChanged: {
                if (active)
                    root.slid = root.partAt(centroid.position.x);
            }
        }
    }

    Label {
        id: time

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.contentColor
        horizontalAlignment: Text.AlignRight
        lineHeight: 1
        text: root.times
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
