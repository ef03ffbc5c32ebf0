pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* A film over the page, and what steers it. The buttons can be hidden; then a touch anywhere brings them back. */
Rectangle {
    id: root

    readonly property Kiosk kiosk: (root.parent as FilmLoader).kiosk
    readonly property Playback playback: root.kiosk.playback
    readonly property var block: root.playback.film
    readonly property real room: root.width - 2 * Theme.margin
    readonly property list<Tool> tools: [start, back, captions, signs, quieter, louder, whole, close].filter(tool => tool.available)
    // Icons beside the words, else above them, in two rows where the screen stands upright; else icons alone.
    readonly property bool stacked: root.summed(root.tools, tool => tool.besideWidth) > root.room
    readonly property bool long: root.stackedWidth(root.tools) > root.room
    readonly property list<var> rows: [root.tools.slice(0, Math.ceil(root.tools.length / 2)), root.tools.slice(Math.ceil(root.tools.length / 2))]
    readonly property bool twoRows: root.long && Theme.sizeClass === Theme.Stacked && root.rows.every(row => root.stackedWidth(row) <= root.room)
    readonly property bool iconsOnly: root.long && !root.twoRows
    property bool controlsHidden: false
    readonly property real highest: -Theme.outOfReach // a film need not be reached: it begins above what can be

    // Whoever sees no buttons must not look for them when nothing moves any more.
    readonly property bool playing: root.playback.playing

    color: root.controlsHidden ? Colours.captionGround : Colours.ground
    Accessible.ignored: !root.enabled
    Accessible.name: root.block.title ?? ""
    Accessible.role: Accessible.Dialog
    onControlsHiddenChanged: root.takeFocus()
    onPlayingChanged: {
        if (!root.playing)
            root.controlsHidden = false;
    }
    onEnabledChanged: root.takeFocus()
    Component.onCompleted: root.takeFocus()

    function takeFocus() {
        if (root.enabled)
            (root.controlsHidden ? glass : start).forceActiveFocus(Qt.PopupFocusReason);
    }

    component Tool: PillButton {
        property bool available: true

        iconAbove: root.stacked && !root.iconsOnly
        iconAlone: root.iconsOnly
        inset: Theme.inset
        visible: available
        width: root.twoRows ? Math.floor(stackedWidth + root.spareBeside(this)) : implicitWidth
    }

    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.highest
        color: root.color
    }

    Item {
        id: area

        anchors.bottom: root.controlsHidden ? parent.bottom : steering.top
        anchors.bottomMargin: root.controlsHidden ? 0 : Theme.tight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.highest + (root.controlsHidden ? 0 : Theme.gap)

        Photo {
            id: poster

            anchors.fill: parent
            source: root.block.poster ?? ""
            sourceSize: Qt.size(width, height)
            visible: !root.playback.seen
            Accessible.name: root.block.alt ?? ""
            Accessible.role: Accessible.Graphic
        }

        Loader {
            active: root.playback.failed && poster.status !== Image.Ready && !poster.loading
            anchors.centerIn: parent
            width: Math.min(Theme.lineLength, parent.width - 2 * Theme.gap)
            sourceComponent: PicturePlaceholder {
                photo: root.block
            }
        }

        Item {
            id: screen

            readonly property VideoOutput borrowed: root.playback.screen as VideoOutput
            readonly property real ratio: screen.borrowed.ratio

            objectName: "filmScreen"
            anchors.centerIn: parent
            children: [screen.borrowed]
            height: ratio > 0 ? Math.round(Math.min(area.height, area.width / ratio)) : area.height
            visible: root.playback.seen
            width: ratio > 0 ? Math.round(Math.min(area.width, area.height * ratio)) : area.width
            Accessible.name: root.block.alt ?? ""
            Accessible.role: Accessible.Graphic

            Binding {
                screen.borrowed.height: screen.height
                screen.borrowed.width: screen.width
            }
        }

        TapHandler {
            enabled: !root.controlsHidden
            onTapped: root.turn()
        }

        Rectangle {
            anchors.bottom: screen.bottom
            anchors.bottomMargin: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            color: Colours.captionGround
            height: caption.height + 2 * Theme.tight
            radius: Theme.radius
            visible: caption.text.length > 0
            width: caption.width + 2 * Theme.gap

            Label {
                id: caption

                objectName: "caption"
                anchors.centerIn: parent
                color: Colours.captionInk
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.05
                text: root.playback.failed ? qsTr("no_film") : root.playback.caption
                width: Math.min(implicitWidth, area.width - 4 * Theme.gap, Theme.lineLength)
            }
        }
    }

    Pressable {
        id: glass

        anchors.fill: parent
        fill: "transparent"
        fillPressed: "transparent"
        name: qsTr("show_buttons")
        outline: "transparent"
        raised: false
        visible: root.controlsHidden
        onActivated: root.controlsHidden = false
    }

    Column {
        id: steering

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.controlsHidden
        width: root.room

        SeekBar {
            playback: root.playback
            visible: !root.playback.failed
            width: parent.width
        }

        Flow {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, root.tools.reduce((sum, tool) => sum + tool.width, 0))

            Tool {
                id: start

                icon: root.playing ? "pause" : "play"
                primary: true
                text: root.playing ? qsTr("pause") : qsTr("play")
                available: !root.playback.failed
                onActivated: root.turn()
            }

            Tool {
                id: back

                icon: "rewind"
                text: qsTr("back_10")
                available: !root.playback.failed
                onActivated: root.playback.back()
            }

            Tool {
                id: captions

                checkable: true
                current: root.playback.captioned
                icon: "captions"
                role: Accessible.CheckBox
                text: root.playback.captionLanguage ? qsTr("captions_in").arg(root.playback.captionLanguage) : qsTr("captions")
                available: root.playback.captionable && !root.playback.failed
                onActivated: root.playback.showCaptions(!current)
            }

            Tool {
                id: signs

                checkable: true
                current: root.playback.inSignLanguage
                icon: "hand"
                role: Accessible.CheckBox
                text: qsTr("sign_language")
                available: root.playback.hasSignLanguage && !root.playback.failed
                onActivated: root.playback.showSignLanguage(!current)
            }

            Tool {
                id: quieter

                icon: "volume-1"
                text: qsTr("volume_down")
                available: root.kiosk.listening.loudspeaker && !root.playback.failed
                onActivated: root.kiosk.accessibility.chooseVolume(root.kiosk.accessibility.volume - 1)
            }

            Tool {
                id: louder

                icon: "volume-2"
                text: qsTr("volume_up")
                available: quieter.available
                onActivated: root.kiosk.accessibility.chooseVolume(root.kiosk.accessibility.volume + 1)
            }

            Tool {
                id: whole

                enabled: root.playing
                icon: "maximize-2"
                text: qsTr("whole_screen")
                available: !root.playback.failed
                onActivated: root.controlsHidden = true
            }

            Tool {
                id: close

                icon: "x"
                text: qsTr("close")
                onActivated: root.kiosk.panels.close()
            }
        }

        LanguageBar {
            anchors.horizontalCenter: parent.horizontalCenter
            current: root.kiosk.exhibit.language
            languages: root.kiosk.exhibit.languages
            maximum: parent.width
            onChosen: code => root.kiosk.exhibit.chooseLanguage(code)
        }
    }

    function summed(tools: var, width: var): real {
        return tools.reduce((sum, tool) => sum + width(tool), 0);
    }

    function stackedWidth(tools: var): real {
        return root.summed(tools, tool => tool.stackedWidth);
    }

    // What each button of a row gets beyond what it asks for.
    function spareBeside(tool: Tool): real {
        const row = root.rows.find(each => each.includes(tool)) ?? [];
        return (root.room - root.stackedWidth(row)) / Math.max(1, row.length);
    }

    function turn() {
        if (root.playing)
            root.playback.pause();
        else
            root.playback.play();
    }
}
