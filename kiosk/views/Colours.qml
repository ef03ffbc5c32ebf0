pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models

/* Every colour, by what it is for, in three schemes: light, dark (where the content's ground is the night) and high
   contrast. Families and ground follow from the accent of the content. */
QtObject {
    id: root

    property Kiosk kiosk: null // set by Main
    readonly property bool highContrast: root.kiosk?.accessibility.highContrast ?? false
    readonly property bool dark: !root.highContrast && (root.kiosk?.identity.dark ?? false)
    readonly property var steps: root.kiosk?.identity.families ?? []
    readonly property var grounds: root.kiosk?.identity.ground ?? ({})

    // The families, in the order of the tabs. The first is that of the accent.
    readonly property list<Family> families: [
        Hue {
            number: 0
        },
        Hue {
            number: 1
        },
        Hue {
            number: 2
        },
        Hue {
            number: 3
        },
        Hue {
            number: 4
        },
        Hue {
            number: 5
        }
    ]
    readonly property Family accent: root.families[0]
    readonly property Family highlight: root.families[3] // of callouts, trends and what else stands out
    readonly property Family family: root.familyOf(root.kiosk?.navigation.tabIndex ?? 0) // of the tab that is open

    // Ground and what stands on it
    readonly property color ground: root.grounded("paper", "#000000")
    readonly property color card: root.grounded("card", "#000000")
    readonly property color cardPressed: highContrast ? "#4D4400" : dark ? line : well
    readonly property color line: root.grounded("line", "#B3B3B3") // the lip of a card, and lines that part
    readonly property color well: root.grounded("well", "#000000") // where something rests
    readonly property color ink: root.grounded("ink", "#FFFFFF")
    readonly property color muted: root.grounded("muted", "#F2F2F2")
    readonly property color frame: highContrast ? "#FFFFFF" : dark ? "#8694AD" : "#7C7768" // around what is typed into
    readonly property color resting: highContrast ? "#8C8C8C" : dark ? "#8694AD" : "#857F70" // what cannot be touched now
    readonly property color outline: highContrast ? "#FFFFFF" : "transparent" // around what is raised
    readonly property color chosen: ink // among what has no family
    readonly property color chosenInk: ground

    // What leads on, what warns, where the keyboard is
    readonly property color action: highContrast ? "#FFDD00" : "#FFB81C"
    readonly property color actionInk: highContrast ? "#000000" : "#101B3B"
    readonly property color actionLip: highContrast ? "#B39B00" : "#C98700"
    readonly property color actionPressed: highContrast ? "#FFF3A3" : "#F0A500"
    readonly property color danger: highContrast ? "#FFB78F" : dark ? "#FF9FB0" : "#A3203F"
    readonly property color dangerTile: highContrast ? "#2E1500" : dark ? "#4A1020" : "#FBE3E4"
    readonly property color focus: highContrast ? "#4DE1FF" : dark ? "#FFB81C" : ink // the outer of two lines
    readonly property color focusInner: highContrast || dark ? ground : "#FFB81C"

    // Maps
    readonly property color water: highContrast ? "#000000" : dark ? "#0A1A3A" : "#CFE3F2"
    readonly property color shelf: highContrast ? "#000000" : dark ? "#0E2146" : "#C3DBEE" // shallow sea around named areas
    readonly property color innerShelf: highContrast ? "#000000" : dark ? "#132851" : "#B4D2EA"
    readonly property color land: highContrast ? "#2B2B2B" : dark ? "#3D4A66" : "#FFF6E3"
    readonly property color otherTone: highContrast ? "#2B2B2B" : dark ? "#455270" : "#FDEFD2" // of a neighbour of such land
    readonly property color otherLand: highContrast ? "#141414" : dark ? "#232E45" : "#E9E3D6"
    readonly property color mapLine: highContrast ? "#FFFFFF" : dark ? "#A7B3C9" : "#736C57"

    readonly property color scrim: highContrast || dark ? "#C0000000" : "#C0101B3B"
    readonly property color lightScrim: highContrast || dark ? "#70000000" : "#50101B3B" // what lies below it can be read
    readonly property color picture: "#FFFFFF" // pictures keep a white ground: they are made for one
    readonly property color captionGround: "#000000" // captions lie on it, whatever the film shows
    readonly property color captionInk: "#FFFFFF"

    component Hue: Family {
        required property int number

        dark: root.dark
        highContrast: root.highContrast
        steps: root.steps[number % root.steps.length] ?? ({
                night: "#05266F",
                deep: "#0033A0",
                mid: "#5F8FED",
                soft: "#B7D0FE",
                tint: "#E1EBFE"
            })
    }

    function grounded(name: string, inHighContrast: string): color {
        return root.highContrast ? inHighContrast : root.grounds[name] ?? "#FFFFFF";
    }

    function familyOf(tab: int): Family {
        return root.families[Math.max(0, tab) % root.families.length];
    }

    // The family of a kind of office: on maps and in their legends.
    function ofOffice(kind: string): Family {
        return root.familyOf(["central", "airport", "border-point", "presence"].indexOf(kind));
    }

    // One of the five shades in which maps show values, the palest first.
    function shade(step: int): color {
        const part = [0.16, 0.36, 0.56, 0.78, 1][step - 1];
        const full = root.family.deep;
        return root.highContrast ? Qt.rgba(part, part * 0.867, 0, 1) : Qt.tint("#FFFFFF", Qt.rgba(full.r, full.g, full.b, part));
    }
}
