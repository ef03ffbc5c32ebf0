import QtQuick
import kiosk.views
import kiosk.views.controls

AnnouncementBox {
    readonly property AttractAnnouncement place: parent as AttractAnnouncement

    announcement: place.announcement
    brief: !Theme.tall
}
