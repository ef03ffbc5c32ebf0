pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The offices of the section on the map of the exhibit: list and map answer each other. */
Item {
    id: root

    required property Navigation navigation
    property alias clearEnd: view.clearEnd
    property alias noted: view.noted
    property bool leads: false // the first office is open as long as no other is
    readonly property OfficeMap map: root.navigation.offices.map

    // Shows one office, or parts several: closer, or side by side where no closer look parts them.
    function open(pin: MapPin, its: var, index: int) {
        const zoom = pin.count > 1 ? root.map.zoomToPart(index) : 0;
        if (pin.count === 1)
            root.navigation.offices.open(its.office);
        else if (zoom > view.zoom)
            view.zoomTo(zoom, its.x * view.width, its.y * view.viewHeight);
        else
            root.map.spread(index);
    }

    function arrange() {
        root.map.arrange(view.viewport, Theme.smallTouch, Theme.bodySize, root.leads);
    }

    Connections {
        target: root.map

        function onChanged() {
            again.restart();
        }
    }

    onLeadsChanged: again.restart()
    onVisibleChanged: again.restart() // what was marked meanwhile, too

    Connections {
        target: root.navigation

        function onOpened() {
            view.showWhole();
        }
    }

    // Not Qt.callLater: it calls maps that are gone.
    Timer {
        id: again

        interval: 0
        onTriggered: {
            if (view.zoomed && root.map.marked.x >= 0)
                view.centre(root.map.marked.x, root.map.marked.y);
            root.arrange();
        }
    }

    MapView {
        id: view

        anchors.fill: parent
        fills: true
        legend: root.map.kinds.length > 1 ? kinds : null
        lookAt: (x, y) => root.map.lookAt(x, y)
        maxZoom: root.map.maxZoom
        ratio: root.map.ratio
        source: root.map.source
        onRested: root.arrange()

        Repeater {
            model: root.map.labels

            MapLabel {
                id: label

                required property var model

                badge: model.badge
                emphasized: model.here
                text: model.text
                x: Math.round(view.acrossOf(model.x) - width / 2)
                y: Math.round(view.downOf(model.y) - height / 2)

                // What is touched of a pin is its name, too; whoever hears the kiosk has the pin.
                TapHandler {
                    enabled: label.model.office.length > 0
                    longPressThreshold: 0
                    onTapped: root.navigation.offices.open(label.model.office)
                }
            }
        }

        Repeater {
            model: root.map.pins

            MapPin {
                id: pin

                required property var model
                required property int index

                count: model.count
                current: model.current
                here: model.here
                kind: model.kind
                name: model.count > 1 ? qsTr("places_together").arg(model.count).arg(model.names) : model.name ?? "" // another language may come while it goes
                x: Math.round(view.acrossOf(model.x) - width / 2)
                y: Math.round(view.downOf(model.y) - height / 2)
                onActivated: root.open(pin, pin.model, pin.index)
            }
        }
    }

    Component {
        id: kinds

        MapLegend {
            offices: root.navigation.offices
        }
    }
}
