import QtQuick
import kiosk.views
import kiosk.views.controls

BlockView {
    id: root

    Pressable {
        id: frame

        readonly property real ratio: root.block.ratio || 0.5625
        readonly property int widest: Math.min(root.width, Theme.lineLength * 1.15)
        readonly property bool withoutPoster: poster.status !== Image.Ready
        readonly property real highest: Math.min(Theme.reachableHeight * (Theme.tall ? 0.6 : 0.42), root.heightFor(frame) + transcript.textHeight - frame.lip)

        anchors.left: parent.left
        name: qsTr("play_film").arg(root.block.title)
        fill: Colours.card
        height: Math.round(width * ratio) + frame.lip
        radius: 0 // a picture has corners
        width: Math.round(Math.min(widest, Math.max(Theme.touch * Math.max(1, ratio), frame.highest) / ratio))
        onActivated: root.playback.open(root.blockIndex)

        Photo {
            id: poster

            anchors.fill: parent
            anchors.margins: Theme.hairline
            source: root.block.poster
            sourceSize.width: frame.widest
            Accessible.ignored: !enabled
            Accessible.name: root.block.alt
            Accessible.role: Accessible.Graphic
        }

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: start.bottom
            anchors.topMargin: Theme.gap
            color: Colours.muted
            horizontalAlignment: Text.AlignHCenter
            text: root.block.alt
            visible: frame.withoutPoster && y + height < frame.height
            width: parent.width - 2 * Theme.gap
            Accessible.ignored: true
        }

        Rectangle {
            id: start

            anchors.centerIn: parent
            border.color: Colours.family.chosenInk
            border.width: Theme.border
            color: frame.pressed ? Colours.family.chosenPressed : Colours.family.ink
            height: Math.min(Theme.touch * 1.2, frame.height * 0.6)
            radius: width / 2
            width: height

            Icon {
                anchors.centerIn: parent
                color: Colours.family.chosenInk
                name: "play"
                size: parent.height * 0.5
            }
        }
    }

    Transcript {
        id: transcript

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
