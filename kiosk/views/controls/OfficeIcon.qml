import kiosk.views

/* The icon of a kind of office. */
Icon {
    required property string kind
    readonly property var icons: ({
            "central": "building-2",
            "sub-office": "building",
            "presence": "map-pin",
            "border-point": "milestone",
            "airport": "plane"
        })

    name: icons[kind] ?? ""
    size: Theme.largeIcon
}
