pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* One picture of a story above its words, no higher than a page, and what reads them aloud. */
Column {
    id: root

    required property var modelData
    required property BlockLoader blockLoader
    required property int number // among all of the story
    required property real room // so high it may be

    spacing: Theme.tight

    Row {
        anchors.left: parent.left
        spacing: Theme.gap

        Rectangle {
            id: frame

            readonly property bool broken: picture.status === Image.Error
            readonly property real aboveWords: root.room - label.height - root.spacing - Theme.tight

            color: frame.broken ? Colours.card : Colours.picture
            height: Math.round(aboveWords >= 3 * Theme.bodySize ? aboveWords : Math.max(3 * Theme.bodySize, root.room - root.spacing)) // else words are on the next page
            radius: Theme.radius
            width: Math.round(Math.min(height / (root.modelData.ratio || 0.75), root.width - Theme.touch - Theme.gap))

            Photo {
                id: picture

                anchors.fill: parent
                anchors.margins: Theme.border
                source: root.modelData.picture
                sourceSize.width: root.width
                Accessible.ignored: !enabled
                Accessible.name: root.modelData.alt
                Accessible.role: Accessible.Graphic
            }

            PicturePlaceholder {
                anchors.centerIn: parent
                photo: root.modelData
                visible: frame.broken
                width: parent.width - 2 * Theme.gap
            }
        }

        PillButton {
            readonly property Listening listening: root.blockLoader.listening

            current: listening.reading && listening.block === root.blockLoader.index && listening.item === root.number
            icon: "volume-2"
            iconAlone: true
            name: qsTr("listen_to").arg(root.modelData.text)
            text: qsTr("listen")
            visible: listening.audibleItems.includes(root.blockLoader.index + "/" + root.number)
            onActivated: listening.listenToItem(root.blockLoader.index, root.number)
        }
    }

    SpokenLabel {
        id: label

        color: Colours.ink
        font.weight: Font.Bold
        lineHeight: 1.1
        spokenText: root.modelData.text
        blockLoader: root.blockLoader
        width: root.width
    }
}
