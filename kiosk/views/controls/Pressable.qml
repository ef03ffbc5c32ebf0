import QtQuick
import kiosk.views

/* Anything that can be touched: answers at once, acts on release inside, works by keyboard, names itself. Where touches
   are spoken, the first one moves the focus there, which says what it is. */
Item {
    id: root

    required property string name
    property bool current: false
    property bool checkable: false
    property int role: Accessible.Button
    property real radius: Theme.radius
    property real inset: 0 // what is drawn may be smaller than what can be touched
    property color fill: Theme.card
    property color fillPressed: Theme.pressed
    property color outline: Theme.controlLine
    readonly property bool pressed: tap.pressed

    signal activated

    function activate() {
        root.activated();
    }

    // What lies behind a panel is disabled as a whole. Assistive programs could still ask for it.
    function assist() {
        if (root.enabled) {
            Theme.assisted();
            root.activate();
        }
    }

    function touch() {
        if (Theme.accessibility.selfVoicing && !root.activeFocus)
            root.forceActiveFocus(Qt.MouseFocusReason);
        else
            root.activate();
    }

    implicitHeight: Theme.touch
    implicitWidth: Theme.touch
    activeFocusOnTab: true
    Accessible.checkable: root.checkable
    Accessible.checked: root.checkable && root.current
    Accessible.focusable: true
    Accessible.ignored: !(root.parent?.enabled ?? true)
    Accessible.name: root.name
    Accessible.role: root.role
    Accessible.onPressAction: root.assist()
    Accessible.onToggleAction: root.assist()
    Keys.onLeftPressed: root.nextItemInFocusChain(root.LayoutMirroring.enabled).forceActiveFocus(Qt.TabFocusReason)
    Keys.onRightPressed: root.nextItemInFocusChain(!root.LayoutMirroring.enabled).forceActiveFocus(Qt.TabFocusReason)
    Keys.onEnterPressed: root.activate()
    Keys.onReturnPressed: root.activate()
    Keys.onSpacePressed: root.activate()

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.inset
        border.color: root.outline
        border.width: root.outline.a > 0 ? Theme.hairline : 0
        color: root.pressed ? root.fillPressed : root.fill
        radius: root.radius
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.inset - Theme.border
        border.color: Theme.focus
        border.width: Theme.border * 2
        color: "transparent"
        radius: root.radius + Theme.border
        visible: root.activeFocus && Theme.showsFocus
        z: 1
    }

    TapHandler {
        id: tap

        longPressThreshold: 0
        onTapped: root.touch()
    }
}
