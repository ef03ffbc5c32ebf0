pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* A picture as large as the screen, to be looked at closely, and those beside it. */
Rectangle {
    id: root

    required property Navigation navigation
    required property Listening listening
    readonly property list<var> pictures: root.navigation.pictures.items
    readonly property var photo: root.pictures[root.navigation.pictures.index] ?? null
    readonly property ZoomView view: slides.itemAt(root.navigation.pictures.index) as ZoomView
    readonly property bool zoomed: root.view?.zoomed ?? false
    readonly property bool several: root.pictures.length > 1
    readonly property real stride: 1.5

    signal closed

    objectName: "picturePanel"
    color: Colours.card
    Accessible.ignored: !root.enabled
    Accessible.name: qsTr("enlarge")
    Accessible.role: Accessible.Dialog
    onEnabledChanged: root.takeFocus()
    Component.onCompleted: root.takeFocus()

    function takeFocus() {
        if (root.enabled)
            close.forceActiveFocus(Qt.PopupFocusReason);
    }

    function zoomBy(factor: real) {
        root.view?.zoomBy(factor);
        root.keepFocus();
    }

    // What can do nothing any more loses the focus, and no key would do anything.
    function keepFocus() {
        for (const button of [larger, smaller, whole]) {
            if (button.focus && !button.enabled)
                (button === larger ? smaller : larger).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    function goSideways(step: int): bool {
        if (root.zoomed)
            root.view.moveBy(step, 0);
        else if (root.several)
            slides.turn(step * slides.direction);
        return root.zoomed || root.several;
    }

    function goUpright(step: int): bool {
        if (root.zoomed)
            root.view.moveBy(0, step);
        return root.zoomed;
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    // Hears the keys before the button that has the focus.
    Item {
        id: keys

        Keys.onDownPressed: event => event.accepted = root.goUpright(1)
        Keys.onLeftPressed: event => event.accepted = root.goSideways(-1)
        Keys.onRightPressed: event => event.accepted = root.goSideways(1)
        Keys.onUpPressed: event => event.accepted = root.goUpright(-1)
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.key === Qt.Key_Plus)
                root.zoomBy(root.stride);
            else if (event.key === Qt.Key_Minus)
                root.zoomBy(1 / root.stride);
            else
                event.accepted = false;
        }
    }

    Slides {
        id: slides

        anchors.bottom: label.top
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        index: root.navigation.pictures.index
        items: root.pictures
        swipes: root.several && !root.zoomed
        onTurned: index => {
            root.view?.showWhole();
            root.navigation.pictures.enlarge(root.navigation.pictures.block, index);
            root.keepFocus();
            if (Theme.accessibility.selfVoicing)
                root.listening.announce(root.photo.alt);
        }
        slide: ZoomView {
            id: slide

            required property var modelData
            required property int index

            height: slides.height
            near: slides.isNear(slide.index)
            photo: slide.modelData
            visible: slides.isSeen(slide.index)
            width: slides.width
            x: slides.xOf(slide.index)
        }
    }

    ScrollArea {
        id: label

        readonly property int minHeight: 2 * (Theme.sizeClass === Theme.Squeezed ? Theme.smallTouch : Theme.touch) + 2 * Theme.tight // for its buttons

        anchors.bottom: bar.top
        anchors.bottomMargin: caption.height > 0 ? Theme.gap : 0
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        contentHeight: caption.height
        ground: Colours.card
        height: Math.min(Math.ceil(caption.height), Math.max(root.height * 0.25, label.minHeight))
        name: qsTr("enlarge")
        width: Math.min(root.width - 2 * Theme.margin, Theme.lineLength + Theme.scrollButtonsWidth)

        PictureCaption {
            id: caption

            photo: root.photo ?? ({
                    caption: "",
                    credit: ""
                })
            spacing: Theme.tight
            width: label.contentWidth
        }
    }

    Item {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        height: Math.max(tools.height, close.height)

        Flow {
            id: tools

            anchors.bottom: parent.bottom
            anchors.left: close.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            spacing: Theme.gap

            Tool {
                icon: slides.direction < 0 ? "chevron-right" : "chevron-left"
                name: qsTr("previous_picture")
                visible: root.several
                onActivated: slides.turn(-1)
            }

            Label {
                height: Theme.touch
                text: qsTr("place_in_row").arg(root.navigation.pictures.index + 1).arg(root.pictures.length)
                verticalAlignment: Text.AlignVCenter
                visible: root.several
            }

            Tool {
                icon: slides.direction < 0 ? "chevron-left" : "chevron-right"
                name: qsTr("next_picture")
                visible: root.several
                onActivated: slides.turn(1)
            }

            Tool {
                id: smaller

                enabled: root.zoomed
                icon: "zoom-out"
                name: qsTr("zoom_out")
                onActivated: root.zoomBy(1 / root.stride)
            }

            Tool {
                id: larger

                enabled: root.view !== null && !root.view.broken && root.view.zoom < root.view.largest
                icon: "zoom-in"
                name: qsTr("zoom_in")
                onActivated: root.zoomBy(root.stride)
            }

            Tool {
                id: whole

                enabled: root.zoomed
                icon: "fullscreen"
                name: qsTr("whole_picture")
                onActivated: root.zoomBy(0)
            }
        }

        PillButton {
            id: close

            anchors.bottom: parent.bottom
            anchors.left: parent.left // at the other end stands the way out of the visit
            contentColor: Colours.ink
            fill: Colours.well
            icon: "x"
            iconAlone: Theme.compact && Theme.enlargement > 1
            text: qsTr("close")
            Keys.forwardTo: [keys]
            onActivated: root.closed()
        }
    }

    component Tool: IconButton {
        Keys.forwardTo: [keys]
    }
}
