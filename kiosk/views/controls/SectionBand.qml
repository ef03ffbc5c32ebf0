pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The head of a section, on a field in the deep colour of its tab: the title, what it is about in a sentence, what can be done with
   it, and its cover. On the pages that follow, and on small screens, one slim row. */
Item {
    id: root

    required property Navigation navigation
    required property Listening listening
    property bool officeBeside: false // which is taken along by itself
    property bool slim: false
    property real rise: 0 // and above it
    readonly property Family family: Colours.family
    readonly property bool wide: root.width > 1.4 * Theme.lineLength // the cover stands beside all of it, else below the title
    readonly property real slimHeight: Math.max(row.height, small.implicitHeight, acts.height) + Theme.tight * (Theme.small ? 2 : 1)
    readonly property real fullHeight: Theme.small ? root.slimHeight + (root.showsLead ? about.height + Theme.tight : 0) : column.height + Theme.gap
    readonly property bool small: root.slim || Theme.small
    readonly property bool showsLead: root.navigation.lead.length > 0 && about.height <= 0.14 * Theme.screenHeight // else the page needs the room

    height: root.slim ? root.slimHeight : root.fullHeight

    DisplayMetrics {
        id: metrics
    }

    Rectangle {
        id: field

        anchors.fill: parent
        anchors.leftMargin: -Theme.margin
        anchors.rightMargin: -Theme.margin
        anchors.topMargin: -root.rise
        color: root.family.field
    }

    Rectangle {
        anchors.bottom: field.bottom
        anchors.left: field.left
        anchors.right: field.right
        color: Colours.outline
        height: Theme.border
        visible: Colours.highContrast
    }

    component Title: SpokenLabel {
        color: root.family.fieldInk
        font.family: Theme.displayFamily
        font.weight: Font.Black
        lineHeight: 0.85
        opticalMetrics: metrics
        listening: root.listening
        spokenText: root.navigation.title
        Accessible.role: Accessible.Heading
    }

    component Act: PillButton {
        minHeight: Theme.small ? Theme.smallTouch : Theme.chip
        objectName: "small"
        onField: true
    }

    component Listen: Act {
        icon: root.listening.reading ? "square" : "volume-2"
        text: root.listening.reading ? qsTr("stop_listening") : qsTr("listen")
        visible: root.listening.offered
        onActivated: {
            if (root.listening.reading)
                root.listening.stop();
            else
                root.listening.listen();
        }
    }

    component TakeAway: Act {
        icon: "smartphone"
        text: qsTr("take_away")
        onActivated: root.navigation.share.offer("")
    }

    Cover {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.rightMargin: -Theme.margin
        cover: root.navigation.cover
        family: root.family
        ground: "deep"
        height: root.wide ? root.height + Theme.gap : root.height - title.height
        visible: !root.small
        width: Math.round(root.width * 0.45) + Theme.margin
    }

    Column {
        id: column

        anchors.left: parent.left
        spacing: Theme.gap
        visible: !root.small
        width: root.width

        Title {
            id: title

            anchors.left: parent.left
            font.pixelSize: Theme.cramped ? metrics.fitLine(spokenText, width, Theme.subtitleSize) : metrics.fit(spokenText, width, Theme.titleSize)
            width: root.wide ? Math.round(root.width * 0.58) : root.width
        }

        SpokenLabel {
            anchors.left: parent.left
            color: root.family.fieldInk
            font.pixelSize: Theme.cramped ? Theme.bodySize : Theme.leadSize
            lineHeight: 1.1
            listening: root.listening
            spokenText: root.navigation.lead
            visible: spokenText.length > 0
            width: evenWidth(Math.min(Math.round(root.width * 0.54), Math.round(font.pixelSize * Theme.lineLength / Theme.bodySize)))
        }

        Flow {
            anchors.left: parent.left
            spacing: Theme.gap
            width: Math.round(root.width * 0.54)

            Listen {}

            TakeAway {}
        }
    }

    // What it is about, on the first page of a small screen.
    SpokenLabel {
        id: about

        anchors.left: parent.left
        color: root.family.fieldInk
        lineHeight: 1.05
        listening: root.listening
        spokenText: root.navigation.lead
        visible: Theme.small && root.showsLead && !root.slim
        width: evenWidth(Math.min(root.width, Theme.lineLength))
        y: root.slimHeight - Theme.tight
    }

    Item {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.small ? Theme.smallTouch : acts.height
        visible: root.small
        y: Math.round((root.slimHeight - height) / 2)

        Pressable {
            id: back

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            fill: root.family.fieldControl
            fillPressed: root.family.field
            implicitHeight: Theme.smallTouch
            implicitWidth: Theme.smallTouch
            name: qsTr("back_to").arg(root.navigation.backTitle)
            objectName: "small"
            raised: false
            visible: Theme.small && root.navigation.backTitle.length > 0
            onActivated: root.navigation.goBack()

            Icon {
                anchors.centerIn: parent
                color: root.family.fieldInk
                name: root.LayoutMirroring.enabled ? "arrow-right" : "arrow-left"
                size: Math.min(Theme.icon, Math.round(back.height * 0.7))
            }
        }

        Title {
            id: small

            readonly property real room: root.width - (back.visible ? back.width + Theme.gap : 0) - (acts.width > 0 ? acts.width + Theme.gap : 0)

            anchors.left: back.visible ? back.right : parent.left
            anchors.leftMargin: back.visible ? Theme.gap : 0
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: metrics.fitLine(spokenText, room, Theme.small ? Theme.titleSize : Theme.cardSize)
            width: room
        }

        Row {
            id: acts

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Listen {}

            TakeAway {
                visible: !Theme.compact && !root.officeBeside // there it stands below the page, or with the office
            }
        }
    }
}
