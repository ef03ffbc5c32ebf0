pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Home: the question, the cards that answer it, and below them what is worth knowing, all in sight at once. Larger text
   than the screen holds scrolls. */
PageView {
    id: root

    required property Navigation navigation
    required property Listening listening
    readonly property HomePage home: root.navigation.home
    readonly property real below: facts.count > 0 ? facts.height + Theme.gap : 0
    readonly property real room: root.height - root.headroom - page.topSpace - heading.height - Theme.gap - root.below

    objectName: "homePage"
    name: root.home.question
    contentHeight: page.height

    // The card that leads to a page, or null: who comes back by keyboard finds the focus there.
    function cardTo(link: string): Item {
        return cards.cardTo(link);
    }

    DisplayMetrics {
        id: metrics
    }

    Column {
        id: page

        readonly property int topSpace: Theme.small ? Theme.tight : 0

        spacing: Theme.gap
        topPadding: root.headroom + page.topSpace
        width: root.contentWidth

        Item {
            id: heading

            height: Math.max(question.height, listen.visible ? listen.height : 0)
            width: parent.width

            SpokenLabel {
                id: question

                color: Colours.ink
                font.family: Theme.displayFamily
                font.pixelSize: Theme.titleSize
                font.weight: Font.Black
                lineHeight: 1.05
                opticalMetrics: metrics
                listening: root.listening
                spokenText: root.home.question
                width: Math.min(implicitWidth, heading.width - (listen.visible ? listen.width + Theme.gap : 0))
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                Accessible.role: Accessible.Heading
            }

            Row {
                id: hint

                anchors.left: question.right
                anchors.leftMargin: Theme.margin
                anchors.bottom: question.bottom
                anchors.bottomMargin: (question.font.pixelSize - touchIt.font.pixelSize) * 0.25
                spacing: Theme.gap / 2
                visible: x + implicitWidth <= heading.width - (listen.visible ? listen.width + Theme.gap : 0)

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.muted
                    name: "pointer"
                    size: Theme.largeIcon
                }

                Label {
                    id: touchIt

                    anchors.verticalCenter: parent.verticalCenter
                    color: Colours.muted
                    font.pixelSize: Theme.leadSize
                    text: qsTr("touch_a_picture")
                    wrapMode: Text.NoWrap
                }
            }

            ListenButton {
                id: listen

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                listening: root.listening
            }
        }

        NeedCards {
            id: cards

            home: root.home
            room: root.room
            width: parent.width
            onChosen: link => root.navigation.openLink(link)
        }

        HomeFacts {
            id: facts

            home: root.home
            visible: count > 0
            width: parent.width
            onChosen: link => root.navigation.openLink(link)
        }
    }
}
