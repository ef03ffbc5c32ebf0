import QtQuick

/* Makes the keys when they are needed: Qt's keyboard takes a moment to load, and no visit waits for it. */
Loader {
    id: root

    required property string language
    readonly property bool loading: root.status === Loader.Loading

    asynchronous: true
    source: "../keyboard/TouchKeyboard.qml"
}
