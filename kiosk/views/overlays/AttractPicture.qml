pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views.controls

/* The picture beside the greeting. On a map, the office markers light up one after another, each with its name. */
Item {
    id: root

    required property AttractMode attractMode
    property bool missing: false // until another one is wanted: the room without it is another size, and loads it anew
    readonly property bool showsMarkers: root.attractMode.markerIndex >= 0
    property bool laidOut: false // a picture is decoded for its final size only

    Component.onCompleted: root.laidOut = true

    Photo {
        id: photo

        anchors.fill: parent
        source: root.laidOut ? root.attractMode.picture : ""
        sourceSize: Qt.size(width, height)
        Accessible.ignored: true
        onSourceChanged: root.missing = false
        onStatusChanged: {
            if (photo.status === Image.Error)
                root.missing = true;
        }
    }

    // The picture that follows is decoded meanwhile.
    Photo {
        anchors.fill: photo
        source: photo.status === Image.Ready ? root.attractMode.nextPicture : ""
        sourceSize: photo.sourceSize
        visible: false
    }

    Loader {
        anchors.centerIn: photo
        height: photo.paintedHeight
        source: root.showsMarkers && photo.status === Image.Ready ? "OfficeMarkers.qml" : ""
        width: photo.paintedWidth
    }
}
