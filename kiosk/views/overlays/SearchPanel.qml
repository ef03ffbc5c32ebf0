pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls

/* Search: what was found above, the field and the keys below, or beside each other where there is no height for both. */
Rectangle {
    id: root

    required property Search search
    required property string language
    required property var cover // what shows above it where there is room
    property bool open: false
    readonly property int maximum: Theme.tall ? 16 : 8 // sections that are suggested
    readonly property bool loading: !root.search.results.complete
    readonly property bool foundNothing: root.search.foundNothing
    readonly property real foundRoom: Theme.keysBeside ? root.height - Theme.gap - Theme.tight : tools.y - Theme.gap - Theme.tight
    readonly property bool typing: field.typing && !Theme.showsFocus

    signal closed

    function openSuggestion(index: int) {
        root.search.openSuggestion(index);
        root.closed();
    }

    function goTo(index: int) {
        if (index < root.search.results.rowCount()) {
            root.search.open(index);
            root.closed();
        }
    }

    color: Colours.ground
    Accessible.ignored: !root.enabled
    Accessible.name: qsTr("search")
    Accessible.role: Accessible.Dialog
    visible: root.open
    onEnabledChanged: {
        if (root.open && root.enabled)
            field.begin();
    }
    onOpenChanged: {
        if (root.open) {
            root.search.begin();
            field.begin();
        } else {
            root.search.suspend();
        }
    }

    // A small screen in low reach shows the page above its panels, but a search is about all pages.
    Rectangle {
        anchors.fill: parent
        anchors.topMargin: -Theme.headroom
        color: root.color
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: tools.top
        anchors.topMargin: -Theme.gap
        color: Colours.family.tile
        visible: !Theme.keysBeside
    }

    // What lies below must not be touched through the panel.
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }

    Connections {
        target: root.search

        function onChanged() {
            area.toTop();
        }
    }

    DisplayMetrics {
        id: metrics
    }

    // Nothing is left empty where few sections are suggested.
    Cover {
        anchors.bottom: area.top
        anchors.left: parent.left
        anchors.right: parent.right
        cover: root.cover
        family: Colours.family
        ground: Colours.dark ? "night" : "light"
        height: Math.min(Math.round(width * 0.4), area.y - question.y - question.height)
        visible: question.visible && height > 3 * Theme.touch
        Accessible.ignored: true
    }

    Label {
        id: question

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        color: Colours.ink
        font.family: Theme.displayFamily
        font.pixelSize: metrics.fitLine(text, root.width - 2 * Theme.margin, Theme.subtitleSize)
        font.weight: Font.Black
        lineHeight: 1
        opticalMetrics: metrics
        text: qsTr("search_hint")
        visible: !Theme.keysBeside && y + height + Theme.gap <= area.y
        Accessible.role: Accessible.Heading
    }

    ScrollArea {
        id: area

        anchors.bottom: Theme.keysBeside ? parent.bottom : tools.top
        anchors.bottomMargin: Theme.tight
        anchors.left: Theme.keysBeside ? tools.right : parent.left
        anchors.leftMargin: Theme.keysBeside ? Theme.tight : Theme.margin - (root.foundNothing ? 0 : Theme.inset) // what is drawn stands in line with the page
        anchors.right: parent.right
        anchors.rightMargin: Theme.keysBeside ? Theme.tight : Theme.margin - (root.foundNothing ? 0 : Theme.inset)
        contentHeight: root.foundNothing ? nothing.height : list.height
        fillsWidth: root.foundNothing && !Theme.keysBeside && !Theme.titlesAlone // all of it is in sight
        height: Theme.keysBeside || root.foundNothing ? root.foundRoom : Math.min(list.height + 2 * Theme.tight, Theme.resultsHeight, root.foundRoom)
        name: qsTr("search")
        onContentYChanged: {
            if (area.contentY > 0 && root.typing)
                area.forceActiveFocus(Qt.OtherFocusReason); // who reads on needs no keys
        }

        Grid {
            id: list

            readonly property bool found: root.search.text.trim().length > 0

            visible: !root.foundNothing
            columns: Math.max(1, Math.min(list.found ? 2 : 3, Math.floor(area.contentWidth / (Theme.cardWidth * (list.found ? 2 : 1.25)))))

            Repeater {
                model: root.search.results

                SearchResult {
                    id: result

                    required property string tabTitle
                    required property string language
                    required property string accessibleName
                    required property int index
                    required property var model

                    excerpt: result.model.excerpt
                    name: result.accessibleName
                    rightToLeft: result.model.rightToLeft
                    context: result.language ? qsTr("found_in").arg(result.language) : result.tabTitle
                    width: Math.floor(area.contentWidth / list.columns)
                    onActivated: root.goTo(result.index)
                }
            }

            Repeater {
                model: list.found ? null : root.search.suggestions

                SearchResult {
                    id: suggestion

                    required property int index

                    large: Theme.tall
                    name: suggestion.title
                    visible: suggestion.index < root.maximum
                    width: Math.floor(area.contentWidth / list.columns)
                    onActivated: root.openSuggestion(suggestion.index)
                }
            }
        }

        Loader {
            id: nothing

            active: root.foundNothing
            width: area.contentWidth
            sourceComponent: NothingFound {
                room: root.foundRoom
                search: root.search
                onSuggestionChosen: index => root.openSuggestion(index)
            }
        }
    }

    Column {
        id: tools

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.tight
        anchors.horizontalCenter: Theme.keysBeside ? undefined : parent.horizontalCenter
        anchors.left: Theme.keysBeside ? parent.left : undefined
        anchors.leftMargin: Theme.margin
        spacing: Theme.tight
        width: Theme.keyboardWidth

        Flow {
            id: line

            readonly property int rowHeight: Math.max(Theme.chip, Math.ceil(Theme.bodySize * 1.5) + Theme.lip)

            height: line.rowHeight
            spacing: Theme.tight
            visible: completions.count > 0 && line.rowHeight + close.height + Theme.keyboardHeight + 4 * Theme.tight <= root.height
            width: parent.width

            Repeater {
                id: completions

                model: root.search.completions

                PillButton {
                    id: word

                    required property string title
                    required property int index

                    enabled: word.y < 1 // what does not fit into the line is left out
                    minHeight: line.rowHeight
                    opacity: word.enabled ? 1 : 0
                    objectName: "small"
                    space: 0
                    text: word.title
                    onActivated: root.search.chooseCompletion(word.index)
                }
            }
        }

        Row {
            spacing: Theme.tight
            width: parent.width

            SearchField {
                id: field

                height: close.height
                search: root.search
                width: parent.width - close.width - Theme.tight
                onSent: root.goTo(0)
            }

            PillButton {
                id: close

                implicitHeight: Theme.compact ? Math.max(Theme.smallTouch, field.implicitHeight) : Theme.touch
                objectName: Theme.compact ? "small" : ""
                fill: Colours.well
                icon: "x"
                contentColor: Colours.ink
                text: qsTr("close")
                wordAlone: Theme.keysBeside && Theme.accessibility.textSize > 1
                onActivated: root.closed()
            }
        }

        KeyboardLoader {
            height: Theme.keyboardHeight
            language: root.language
            visible: root.typing
            width: parent.width
            onLoaded: {
                if (!field.typing)
                    return;
                area.forceActiveFocus(Qt.OtherFocusReason); // Qt's keyboard notes only a focus that comes after it
                field.begin();
            }
        }
    }
}
