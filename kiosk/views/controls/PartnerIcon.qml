import kiosk.views

/* The icon of a kind of partner. */
Icon {
    required property string kind
    readonly property var icons: ({
            "government": "landmark",
            "united-nations": "globe",
            "sector": "users",
            "donor": "hand-coins",
            "civil-society": "heart-handshake",
            "other": "building"
        })

    name: icons[kind] ?? ""
    size: Theme.largeIcon
}
