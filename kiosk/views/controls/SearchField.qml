import QtQuick
import kiosk.models
import kiosk.views

/* The one place where anything is typed. No pointer reaches the text itself, so that nothing is marked, copied or pasted. */
Rectangle {
    id: root

    required property Search search
    readonly property alias typing: input.activeFocus

    signal sent

    function begin() {
        input.forceActiveFocus(Qt.PopupFocusReason);
    }

    border.color: input.activeFocus ? Colours.family.ink : Colours.frame
    border.width: input.activeFocus ? Theme.border : Theme.hairline
    color: Colours.card
    implicitHeight: Math.max(Theme.smallTouch, input.implicitHeight + 2 * Theme.tight)
    radius: Theme.radius

    Icon {
        id: glass

        anchors.left: parent.left
        anchors.leftMargin: Theme.tight * 2
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
    }

    TextInput {
        id: input

        activeFocusOnTab: true
        anchors.left: glass.right
        anchors.leftMargin: Theme.tight * 2
        anchors.right: clear.visible ? clear.left : parent.right
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: parent.verticalCenter
        clip: true
        color: Colours.ink
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        maximumLength: root.search.longestText
        selectByMouse: false
        text: root.search.text
        Accessible.ignored: !enabled
        Accessible.name: qsTr("search")
        Accessible.role: Accessible.EditableText
        Accessible.searchEdit: true
        onAccepted: root.sent()
        onTextEdited: root.search.find(text)
    }

    Label {
        anchors.fill: input
        color: Colours.muted
        lineHeight: 1
        text: qsTr("search_hint")
        visible: input.text.length === 0 && input.preeditText.length === 0 && implicitWidth <= input.width
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Item {
        anchors.fill: parent

        TapHandler {
            acceptedButtons: Qt.AllButtons
            gesturePolicy: TapHandler.ReleaseWithinBounds
            longPressThreshold: 0
            onTapped: root.begin()
        }
    }

    Pressable {
        id: clear

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        fill: "transparent"
        implicitHeight: Theme.smallTouch
        implicitWidth: Theme.smallTouch
        name: qsTr("delete_all")
        objectName: "small"
        outline: "transparent"
        raised: false
        visible: root.search.text.length > 0
        onActivated: {
            root.search.find("");
            root.begin();
        }

        Icon {
            anchors.centerIn: parent
            color: Colours.family.ink
            name: "eraser"
        }
    }
}
