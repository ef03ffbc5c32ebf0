import QtQuick

/* The five steps of one hue and what they are for in each scheme: a tile to touch, a field with white words on it, words
   in colour, and what is chosen. */
QtObject {
    id: root

    required property var steps
    required property bool dark
    required property bool highContrast

    readonly property color night: root.steps.night
    readonly property color deep: root.steps.deep
    readonly property color mid: root.steps.mid
    readonly property color soft: root.steps.soft
    readonly property color tint: root.steps.tint

    // A tile to touch, and a quiet field.
    readonly property color tile: highContrast ? "#000000" : dark ? night : tint
    readonly property color tileInk: highContrast ? "#FFFFFF" : dark ? tint : night
    readonly property color tileIcon: highContrast ? "#FFDD00" : dark ? soft : deep // icons and words of the second rank
    readonly property color tileLip: highContrast ? "#FFFFFF" : dark ? deep : soft
    readonly property color tilePressed: highContrast ? "#4D4400" : dark ? Qt.tint(night, Qt.alpha(deep, 0.35)) : Qt.tint(tint, Qt.alpha(soft, 0.35))

    // A large field: the head of a page, the hero.
    readonly property color field: highContrast ? "#000000" : deep
    readonly property color fieldInk: "#FFFFFF"
    readonly property color fieldControl: highContrast ? "#000000" : night // a control on it
    readonly property color fieldLip: highContrast ? "#FFFFFF" : night
    readonly property color fieldPressed: highContrast ? "#4D4400" : night

    // Text and icons on ground and card.
    readonly property color ink: highContrast ? "#FFDD00" : dark ? soft : deep

    // What is chosen among tiles.
    readonly property color chosen: highContrast ? "#FFDD00" : dark ? soft : deep
    readonly property color chosenInk: highContrast ? "#000000" : dark ? night : "#FFFFFF"
    readonly property color chosenLip: highContrast ? "#B39B00" : dark ? mid : night
    readonly property color chosenPressed: highContrast ? "#FFF3A3" : dark ? tint : night
    readonly property color chosenPressedInk: highContrast ? "#000000" : dark ? night : "#FFFFFF"
}
