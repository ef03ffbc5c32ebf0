import QtQuick

/* A place for an announcement. The view of it is loaded with the first one: a start does not wait for it. */
Loader {
    id: root

    required property var announcement

    source: root.announcement.title === undefined ? "" : "AttractAnnouncementBox.qml"
    visible: source.toString().length > 0
}
