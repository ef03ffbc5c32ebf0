import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    readonly property bool failed: root.playback.failed && root.playback.block === root.blockIndex
    readonly property bool isOpen: !root.failed && root.playback.block === root.blockIndex
    readonly property bool playing: root.isOpen && root.playback.playing
    readonly property bool mute: !root.listening.loudspeaker

    Rectangle {
        anchors.left: parent.left
        color: Colours.family.tile
        height: rows.height + 2 * Theme.gap
        radius: Theme.cardRadius
        width: Math.min(root.width, Theme.lineLength)

        Column {
            id: rows

            anchors.left: parent.left
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.tight

            Flow {
                spacing: Theme.tight
                visible: !root.mute
                width: parent.width

                PillButton {
                    icon: root.playing ? "pause" : "play"
                    current: true
                    text: root.playing ? qsTr("pause") : qsTr("play")
                    name: text + ": " + root.block.title
                    onActivated: {
                        if (root.playing)
                            root.playback.pause();
                        else if (root.isOpen)
                            root.playback.play();
                        else
                            root.playback.open(root.blockIndex);
                    }
                }

                PillButton {
                    icon: "rewind"
                    text: qsTr("back_10")
                    visible: root.isOpen
                    onActivated: root.playback.back()
                }
            }

            SeekBar {
                active: root.isOpen
                contentColor: Colours.ink
                playback: root.playback
                visible: root.isOpen && !root.mute
                width: parent.width
            }

            Label {
                color: Colours.muted
                text: root.mute || root.failed ? qsTr("no_sound") : root.block.sound.fallback ? qsTr("spoken_in").arg(root.block.sound.fallback) : ""
                visible: text.length > 0
                width: parent.width
            }
        }
    }

    Transcript {
        anchors.left: parent.left
        blockLoader: root.blockLoader
        paragraphs: root.block.transcript || []
        title: root.block.title
        width: Math.min(root.width, Theme.lineLength)
    }

    SpokenLabel {
        anchors.left: parent.left
        color: Colours.muted
        spokenText: root.block.credit
        blockLoader: root.blockLoader
        visible: spokenText.length > 0
        width: Math.min(root.width, Theme.lineLength)
    }

    FactLine {
        anchors.left: parent.left
        fact: root.block
        width: Math.min(root.width, Theme.lineLength)
    }
}
