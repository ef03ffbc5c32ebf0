import QtQuick
import kiosk.views

/* Anything that can be touched: answers at once, acts on release inside, works by keyboard, names itself. What is raised is a
   face on a darker lip, on which it sits while it is pressed. Where touches are spoken, the first one moves the focus
   there, which says what it is. */
Item {
    id: root

    required property string name
    property bool current: false
    property bool checkable: false
    property int role: Accessible.Button
    property bool raised: true
    property real radius: Theme.radius
    property real inset: 0 // what is drawn may be smaller than what can be touched
    property color fill: Colours.card
    property color fillPressed: Colours.cardPressed
    property color lipColour: Colours.line
    property color outline: Colours.outline
    readonly property real lip: root.raised ? Theme.lip : 0
    readonly property real verticalInsets: 2 * root.inset + root.lip // what is not face, above and below it
    readonly property bool pressed: tap.pressed
    default property alias content: face.data

    signal activated

    function activate() {
        root.activated();
    }

    // What lies behind a panel is disabled as a whole. Assistive programs could still ask for it.
    function assist() {
        if (root.enabled) {
            Theme.kiosk?.visit.noteAssistiveAction();
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
        anchors.topMargin: root.inset + root.lip
        color: root.lipColour
        radius: root.radius
        visible: root.raised
    }

    Rectangle {
        id: face

        border.color: root.outline
        border.width: root.outline.a > 0 ? Theme.border : 0
        color: root.pressed ? root.fillPressed : root.fill
        height: root.height - root.verticalInsets
        radius: root.radius
        width: root.width - 2 * root.inset
        x: root.inset
        y: root.inset + (root.pressed ? root.lip : 0)
    }

    // Two lines, of which one stands out from whatever lies there.
    Rectangle {
        anchors.fill: parent
        anchors.margins: root.inset
        border.color: Colours.focus
        border.width: Theme.ring
        color: "transparent"
        radius: root.radius
        visible: root.activeFocus && Theme.showsFocus
        z: 1

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.ring
            border.color: Colours.focusInner
            border.width: Theme.ring
            color: "transparent"
            radius: Math.max(0, root.radius - Theme.ring)
        }
    }

    TapHandler {
        id: tap

        longPressThreshold: 0
        onTapped: root.touch()
    }
}
