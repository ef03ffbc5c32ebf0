pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* What a visitor sees: header, the current tab, the control bar, and what lies on top. */
Item {
    id: root

    required property Kiosk kiosk
    readonly property Place place: root.kiosk.place
    property bool sectionsOpen: false
    property bool accessOpen: false
    property bool searchOpen: false
    property bool searchMade: false // and kept: Qt's keyboard complains when it is taken down half made

    property Item lastFocus: null // where the keyboard was before something came to lie on top

    objectName: "visitScreen"
    focus: true
    visible: root.kiosk.exhibit.ready && root.kiosk.visit.phase !== "attract"
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.kiosk.exhibit.rightToLeft
    Keys.forwardTo: overlays.blocking ? [] : [tab.page]
    Keys.onEscapePressed: root.goBack()
    onSearchOpenChanged: root.searchMade = true

    function goBack() {
        if (!overlays.blocking)
            root.place.openTab(0);
        root.closePanels();
        root.kiosk.visit.stay();
    }

    // A panel may have the focus a moment before it blocks what lies below.
    function isOnPage(item: Item): bool {
        for (let holder = item; holder; holder = holder.parent) {
            if (holder === frame)
                return true;
        }
        return false;
    }

    function closePanels() {
        root.sectionsOpen = false;
        root.accessOpen = false;
        root.searchOpen = false;
        root.place.close();
        root.kiosk.playback.close();
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

        Header {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.gap
            exhibit: root.kiosk.exhibit
            height: visible ? implicitHeight : 0
            visible: !Theme.compact && !bar.holdsHeader
        }

        Loader {
            id: tab

            readonly property PageTab page: tab.item as PageTab

            active: root.visible
            anchors.bottom: bar.top
            anchors.bottomMargin: Theme.compact ? 0 : Theme.tight
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: header.bottom
            anchors.topMargin: Theme.compact ? 0 : Theme.gap
            sourceComponent: PageTab {
                feedback: root.kiosk.feedback
                listening: root.kiosk.listening
                place: root.place
                playback: root.kiosk.playback
            }
        }

        ControlBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            kiosk: root.kiosk
            onAccessWanted: root.accessOpen = true
            onSearchWanted: root.searchOpen = true
            onSectionsWanted: root.sectionsOpen = true
        }
    }

    Item {
        id: overlays

        // What lies on top of all others. It alone can be touched, reached by keyboard and told to assistive programs.
        readonly property Item front: {
            if (stillThere.asking)
                return stillThere;
            if (root.searchOpen)
                return search;
            if (root.accessOpen)
                return access;
            if (take.active)
                return take;
            if (film.active)
                return film;
            if (picture.active)
                return picture;
            if (office.open)
                return office;
            return sections.open ? sections : null;
        }
        readonly property bool blocking: overlays.front !== null

        objectName: "overlays"
        anchors.fill: parent
        anchors.topMargin: Theme.headroom
        onBlockingChanged: {
            if (!overlays.blocking && root.lastFocus && root.kiosk.visit.phase !== "attract")
                root.lastFocus.forceActiveFocus(Qt.PopupFocusReason);
        }

        // Whether nothing lies on it; true also while nothing lies on the page, since a panel takes the focus as it opens.
        function mayAct(panel: Item): bool {
            return root.kiosk.visit.phase !== "attract" && (!overlays.blocking || overlays.front === panel);
        }

        SectionsPanel {
            id: sections

            enabled: overlays.mayAct(sections)
            open: root.sectionsOpen
            place: root.place
            onClosed: root.sectionsOpen = false
        }

        OfficePanel {
            id: office

            enabled: overlays.mayAct(office)
            open: root.place.office.id !== undefined && !(tab.page?.officeBeside ?? false)
            place: root.place
        }

        Loader {
            id: picture

            active: root.place.pictures.length > 0
            anchors.fill: parent
            enabled: overlays.mayAct(picture)
            anchors.topMargin: Theme.visitHeight - Theme.panelHeight // what is looked at need not be in reach
            sourceComponent: PicturePanel {
                listening: root.kiosk.listening
                place: root.place
            }
        }

        Loader {
            id: film

            active: root.kiosk.playback.filmOpen
            anchors.fill: parent
            enabled: overlays.mayAct(film)
            sourceComponent: FilmLoader {
                kiosk: root.kiosk
            }
        }

        Loader {
            id: take

            active: root.place.taken.code !== undefined
            anchors.fill: parent
            enabled: overlays.mayAct(take)
            anchors.topMargin: -Theme.headroom // a phone sees the code out of reach too
            sourceComponent: TakeAwayPanel {
                open: true
                place: root.place
            }
        }

        Loader {
            id: access

            active: root.accessOpen
            anchors.fill: parent
            enabled: overlays.mayAct(access)
            sourceComponent: AccessPanel {
                access: root.kiosk.access
                listening: root.kiosk.listening
                open: true
                onClosed: root.accessOpen = false
            }
        }

        Loader {
            id: search

            active: root.searchMade
            anchors.fill: parent
            enabled: overlays.mayAct(search)
            sourceComponent: SearchPanel {
                language: root.kiosk.exhibit.language
                open: root.searchOpen && overlays.blocking // which notes first where the keyboard was
                search: root.kiosk.search
                onClosed: root.searchOpen = false
            }
        }

        StillThere {
            id: stillThere

            anchors.fill: parent
            visit: root.kiosk.visit
        }
    }

    Connections {
        target: root.kiosk.visit

        function onEnded() {
            root.sectionsOpen = false;
            root.accessOpen = false;
            root.searchOpen = false;
            root.lastFocus = null;
            root.focus = true; // the next visitor begins where nobody was
        }
    }
}
