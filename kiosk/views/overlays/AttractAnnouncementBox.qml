import QtQuick
import kiosk.views

AnnouncementBox {
    readonly property AttractAnnouncement place: parent as AttractAnnouncement

    announcement: place.announcement
    brief: !Theme.tall
}
