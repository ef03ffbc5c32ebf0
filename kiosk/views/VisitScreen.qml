pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views
import kiosk.views.controls
import kiosk.views.overlays
import kiosk.views.pages
import kiosk.views.tabs

/* What a visitor sees: the page that is open, the control bar, and what lies on top. */
Item {
    id: root

    required property Kiosk kiosk
    readonly property Navigation navigation: root.kiosk.navigation
    readonly property Panels panels: root.kiosk.panels
    property bool searchMade: false // and kept: Qt's keyboard complains when it is taken down half made

    property Item lastFocus: null // where the keyboard was before something came to lie on top

    objectName: "visitScreen"
    focus: true
    visible: root.kiosk.exhibit.ready && root.kiosk.visit.phase !== "attract"
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft
    Keys.forwardTo: overlays.blocking || !page.shown ? [] : [page.shown]
    Keys.onEscapePressed: root.goBack()

    // Away from what lies on top, else from the page.
    function goBack() {
        const blocking = overlays.blocking;
        root.panels.closeAll();
        root.kiosk.visit.stay();
        if (!blocking)
            root.navigation.goBack();
    }

    // Whoever works by keyboard finds the focus on the page that opened; after the way back, where it was before.
    // Returns whether it was put there.
    function focusOnPage(): bool {
        const item = root.Window.activeFocusItem;
        const lost = !item || !item.visible || !item.activeFocusOnTab; // what held something that went, too
        if (!lost || overlays.blocking || !Theme.showsFocus || !page.shown)
            return false;
        const before = (page.shown as HomeView)?.cardTo(root.navigation.left) ?? (page.shown as HubView)?.cardTo(root.navigation.left) ?? null;
        (before ?? page.shown.nextItemInFocusChain(true)).forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    Connections {
        target: root.navigation

        function onOpened() {
            settled.restart();
        }
    }

    // When the page that was left is hidden.
    Timer {
        id: settled

        interval: 0
        onTriggered: root.kiosk.listening.arrived(root.navigation.title, root.focusOnPage())
    }

    // A panel may have the focus a moment before it blocks what lies below.
    function isOnPage(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === frame)
                return true;
        }
        return false;
    }

    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged() {
            if (!overlays.blocking && root.isOnPage(root.Window.activeFocusItem))
                root.lastFocus = root.Window.activeFocusItem;
        }
    }

    Item {
        id: frame

        objectName: "frame"
        anchors.fill: parent
        enabled: !overlays.blocking

        TopRow {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: visible ? Theme.gap : 0
            exhibit: root.kiosk.exhibit
            height: visible ? implicitHeight : 0
            lead: root.navigation.page === "section" ? wayBack : null
            onField: root.navigation.page === "section"
            visible: !Theme.small
            z: 1

            Component {
                id: wayBack

                WayBack {
                    navigation: root.navigation
                    room: header.room
                }
            }
        }

        Item {
            id: page

            readonly property PageTab tab: section.item as PageTab
            readonly property Item shown: (home.shown ? home.item : hub.shown ? hub.item : section.item) as Item

            anchors.bottom: bar.top
            anchors.bottomMargin: Theme.compact ? 0 : Theme.tight
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: header.bottom
            anchors.topMargin: Theme.small ? 0 : Theme.gap

            Kind {
                id: home

                page: "home"
                sourceComponent: HomeView {
                    listening: root.kiosk.listening
                    navigation: root.navigation
                }
            }

            Kind {
                id: hub

                page: "hub"
                sourceComponent: HubView {
                    listening: root.kiosk.listening
                    navigation: root.navigation
                }
            }

            Kind {
                id: section

                page: "section"
                sourceComponent: PageTab {
                    below: page.anchors.bottomMargin
                    feedback: root.kiosk.feedback
                    listening: root.kiosk.listening
                    navigation: root.navigation
                    playback: root.kiosk.playback
                    rise: page.y
                }
            }
        }

        ControlBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            kiosk: root.kiosk
        }
    }

    // A kind of page: made when it is opened for the first time, and kept for the visit.
    component Kind: Loader {
        id: kind

        required property string page
        readonly property bool shown: root.navigation.page === kind.page
        property bool made: false

        active: root.visible && (kind.shown || kind.made)
        anchors.fill: parent
        visible: kind.shown
        onLoaded: kind.made = true
        onActiveChanged: {
            if (!kind.active)
                kind.made = false;
        }
    }

    Item {
        id: overlays

        // The panel in front alone can be touched, reached by keyboard and told to assistive programs.
        readonly property string front: root.panels.front === "office" && overlays.officeBeside ? "" : root.panels.front
        readonly property bool officeBeside: page.tab?.officeBeside ?? false
        readonly property bool blocking: overlays.front !== ""

        objectName: "overlays"
        anchors.fill: parent
        anchors.topMargin: Theme.headroom
        onBlockingChanged: {
            if (!overlays.blocking && root.lastFocus && root.kiosk.visit.phase !== "attract")
                root.lastFocus.forceActiveFocus(Qt.PopupFocusReason);
        }

        // Whether nothing lies on it; true also while nothing lies on the page, since a panel takes the focus as it opens.
        function mayAct(panel: string): bool {
            return root.kiosk.visit.phase !== "attract" && (!overlays.blocking || overlays.front === panel);
        }

        SectionsPanel {
            id: sections

            enabled: overlays.mayAct("sections")
            listening: root.kiosk.listening
            open: root.panels.byButton === "sections"
            navigation: root.navigation
            onClosed: root.panels.close()
        }

        OfficePanel {
            id: office

            enabled: overlays.mayAct("office")
            open: root.navigation.offices.isOpen && !overlays.officeBeside
            navigation: root.navigation
            onClosed: root.panels.close()
        }

        Loader {
            id: partner

            active: root.navigation.partners.isOpen
            anchors.fill: parent
            enabled: overlays.mayAct("partner")
            sourceComponent: PartnerPanel {
                open: true
                navigation: root.navigation
                onClosed: root.panels.close()
            }
        }

        Loader {
            id: picture

            active: root.navigation.pictures.isOpen
            anchors.fill: parent
            enabled: overlays.mayAct("picture")
            anchors.topMargin: -Theme.outOfReach // what is looked at need not be in reach
            sourceComponent: PicturePanel {
                listening: root.kiosk.listening
                navigation: root.navigation
                onClosed: root.panels.close()
            }
        }

        Loader {
            id: film

            active: root.kiosk.playback.filmOpen
            anchors.fill: parent
            enabled: overlays.mayAct("film")
            sourceComponent: FilmLoader {
                kiosk: root.kiosk
            }
        }

        Loader {
            id: share

            active: root.navigation.share.isOpen
            anchors.fill: parent
            enabled: overlays.mayAct("share")
            anchors.topMargin: -Theme.headroom // a phone sees the code out of reach too
            sourceComponent: SharePanel {
                open: true
                navigation: root.navigation
                onClosed: root.panels.close()
            }
        }

        Loader {
            id: access

            active: root.panels.byButton === "accessibility"
            anchors.fill: parent
            enabled: overlays.mayAct("accessibility")
            sourceComponent: AccessibilityPanel {
                accessibility: root.kiosk.accessibility
                listening: root.kiosk.listening
                open: true
                onClosed: root.panels.close()
            }
        }

        Loader {
            id: languages

            active: root.panels.byButton === "languages"
            anchors.fill: parent
            enabled: overlays.mayAct("languages")
            sourceComponent: LanguagesPanel {
                exhibit: root.kiosk.exhibit
                open: true
                onClosed: root.panels.close()
            }
        }

        Loader {
            id: search

            active: root.searchMade
            anchors.fill: parent
            enabled: overlays.mayAct("search")
            sourceComponent: SearchPanel {
                cover: root.kiosk.navigation.tabCover
                language: root.kiosk.exhibit.language
                open: root.panels.byButton === "search" && overlays.blocking // which notes first where the keyboard was
                search: root.kiosk.search
                onClosed: root.panels.close()
            }
        }

        InactivityWarning {
            id: inactivityWarning

            anchors.fill: parent
            visit: root.kiosk.visit
        }
    }

    Connections {
        target: root.panels

        function onChanged() {
            if (root.panels.byButton === "search")
                root.searchMade = true;
        }
    }

    Connections {
        target: root.kiosk.visit

        function onEnded() {
            root.lastFocus = null;
            root.focus = true; // the next visitor begins where nobody was
        }
    }
}
