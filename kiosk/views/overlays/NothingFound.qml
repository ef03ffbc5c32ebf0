pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* What a search in vain shows: whom to ask, on a field with the cover of the section that helps, and below it sections to open. */
Column {
    id: root

    required property Search search
    required property real room // the height in which all of it shall stand
    readonly property int edge: Theme.small ? Theme.gap : Theme.pad
    readonly property bool wide: root.width > 1.2 * Theme.lineLength // the cover stands beside the words, else below them
    readonly property int columns: Math.max(1, Math.min(4, Math.floor(root.width / Theme.cardWidth)))
    readonly property real minimum: message.height + 2 * root.edge // of the field
    readonly property real rest: root.room - (heading.visible ? heading.height + root.spacing : 0) - root.spacing // for the field and the sections
    readonly property int rows: Math.max(1, Math.floor((root.rest - Math.max(root.minimum, root.rest / 3)) / Math.max(1, root.tile)))
    readonly property real tile: {
        let maximum = 0;
        for (let index = 0; index < sections.count; index++)
            maximum = Math.max(maximum, (sections.itemAt(index) as SearchResult)?.implicitHeight ?? 0);
        return maximum;
    }

    signal suggestionChosen(int index)

    spacing: Theme.tight

    Rectangle {
        id: field

        border.color: Colours.outline
        border.width: Colours.highContrast ? Theme.border : 0
        color: Colours.family.field
        height: Math.max(root.minimum, root.rest - grid.height)
        radius: Theme.cardRadius
        width: parent.width

        Cover {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            cover: root.search.cover
            family: Colours.family
            ground: "deep"
            height: root.wide ? parent.height : parent.height - root.minimum
            radius: parent.radius
            visible: height >= 3 * Theme.bodySize
            width: root.wide ? Math.round(parent.width * 0.45) : parent.width
            Accessible.ignored: true
        }

        Label {
            id: message

            anchors.left: parent.left
            anchors.margins: root.edge
            anchors.top: parent.top
            color: Colours.family.fieldInk
            font.pixelSize: Theme.small ? Theme.bodySize : Theme.cardSize
            font.weight: Font.DemiBold
            lineHeight: 1.1
            text: qsTr("nothing_found").arg(root.search.text.trim())
            width: root.wide ? Math.round(parent.width * 0.52) : parent.width - 2 * root.edge
        }
    }

    Label {
        id: heading

        color: Colours.ink
        font.pixelSize: Theme.headingSize
        font.weight: Font.Bold
        text: qsTr("home_question")
        visible: !Theme.keysBeside && !Theme.titlesAlone
        width: parent.width
        Accessible.role: Accessible.Heading
    }

    Grid {
        id: grid

        columns: root.columns
        width: parent.width

        Repeater {
            id: sections

            model: root.search.suggestions

            SearchResult {
                id: section

                required property int index

                height: root.tile
                large: Theme.tall
                name: section.title
                visible: section.index < root.rows * root.columns
                width: Math.floor(root.width / root.columns)
                onActivated: root.suggestionChosen(section.index)
            }
        }
    }
}
