import QtQuick
import kiosk.views
import kiosk.views.controls

AnnouncementBox {
    readonly property AttractAnnouncement slot: parent as AttractAnnouncement

    announcement: slot.announcement
    brief: !Theme.tall
}
