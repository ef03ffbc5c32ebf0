import QtQuick
import kiosk.views
import kiosk.views.controls

/* Something that lies on top of everything until it is closed. The way out is a quiet disc at the bottom; the filled colour is
   for what is wanted. */
Item {
    id: root

    required property string name
    property bool open: false
    property bool hasScrim: true // else what lies below stays in sight, a little darker
    property bool centred: false // as far from the left edge as from the right one
    default property alias content: area.content
    property alias contentHeight: area.contentHeight
    readonly property alias contentWidth: area.contentWidth
    property alias fillsWidth: area.fillsWidth // for what is in sight as a whole
    // The height that shows without scrolling.
    readonly property real contentRoom: root.height - (Theme.small ? Theme.tight : Theme.margin) - Theme.tight - close.height - 3 * root.pad
    readonly property int pad: Theme.small ? Theme.tight : Theme.gap // above, between and below what it holds

    signal closed

    function begin() {
        area.toTop();
        if (root.open)
            close.forceActiveFocus(Qt.PopupFocusReason);
    }

    anchors.fill: parent
    visible: root.open
    Accessible.ignored: !root.enabled
    Accessible.name: root.name
    Accessible.role: Accessible.Dialog
    onEnabledChanged: {
        if (root.open && root.enabled)
            close.forceActiveFocus(Qt.PopupFocusReason);
    }
    onOpenChanged: root.begin()
    Component.onCompleted: root.begin() // what is made open never changes to it

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: -Theme.outOfReach
        color: root.hasScrim ? Colours.scrim : Colours.lightScrim
    }

    // What lies below must not be touched through the scrim; a touch beside the panel closes it.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        longPressThreshold: 0
        onTapped: root.closed()
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Colours.highContrast ? Colours.outline : Colours.line
        border.width: root.hasScrim && !Colours.highContrast ? 0 : Theme.border
        color: Colours.ground
        height: Math.min(area.contentHeight, root.contentRoom) + close.height + 3 * root.pad
        radius: Theme.heroRadius
        width: root.hasScrim ? Math.min(parent.width - 2 * Theme.margin, Theme.lineLength * 1.25) : parent.width - 2 * Theme.margin

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
        }

        ScrollArea {
            id: area

            anchors.bottom: close.top
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap + (root.centred ? Theme.scrollButtonsWidth : 0)
            anchors.margins: root.pad
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.top: parent.top
            name: root.name
        }

        PillButton {
            id: close

            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.pad
            anchors.horizontalCenter: parent.horizontalCenter
            fill: Colours.well
            icon: "x"
            contentColor: Colours.ink
            radius: height / 2
            text: qsTr("close")
            onActivated: root.closed()
        }
    }
}
