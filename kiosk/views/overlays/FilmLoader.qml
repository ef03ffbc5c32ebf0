import QtQuick
import kiosk.models

/* Makes the view of a film: what shows its pictures is known with the first film only. The view reads the kiosk from
   here, because Qt 6.11 never frees what is handed over with `Loader.setSource`. */
Loader {
    required property Kiosk kiosk

    source: Qt.resolvedUrl("FilmPanel.qml")
}
