pragma ComponentBehavior: Bound

import QtQuick
import kiosk.models
import kiosk.views

/* The kinds of offices on the map, each in its colour. A touch shows those of one kind, another all of them. They stand in one
   row: where there is no room for their names, the signs
   alone, and the name of the one that is chosen. */
Flow {
    id: root

    required property OfficeSelection offices
    readonly property bool named: {
        let preferredWidth = 0;
        for (let index = 0; index < chips.count; index++)
            preferredWidth += ((chips.itemAt(index) as Chip)?.preferredWidth ?? 0) + Theme.tight;
        return preferredWidth - Theme.tight <= root.width;
    }

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping

    component Chip: Pressable {
        property real preferredWidth: 0
    }

    Repeater {
        id: chips

        model: root.offices.map.kinds

        Chip {
            id: chip

            required property string modelData
            readonly property Family family: Colours.ofOffice(chip.modelData)
            readonly property real disc: Math.round(chip.height - chip.verticalInsets - 2 * Theme.hairline)

            objectName: "small"
            checkable: true
            current: root.offices.kind === chip.modelData
            fill: chip.current ? chip.family.chosen : Colours.card
            fillPressed: chip.current ? chip.family.chosenPressed : Colours.cardPressed
            implicitHeight: Math.max(Theme.small ? Theme.smallTouch : Theme.chip, Math.ceil(word.implicitHeight) + chip.verticalInsets)
            implicitWidth: word.visible ? Math.min(chip.preferredWidth, root.width) : chip.implicitHeight
            lipColour: chip.current ? chip.family.chosenLip : Colours.line
            name: qsTr("office_" + chip.modelData)
            radius: height / 2
            role: Accessible.CheckBox
            preferredWidth: Math.ceil(word.implicitWidth) + chip.disc + 3 * Theme.tight
            onActivated: root.offices.chooseKind(chip.current ? "" : chip.modelData)

            Rectangle {
                id: symbol

                anchors.left: parent.left
                anchors.leftMargin: word.visible ? (chip.height - chip.verticalInsets - height) / 2 : (chip.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                border.color: Colours.outline
                border.width: Colours.highContrast ? Theme.hairline : 0
                color: Colours.highContrast ? "black" : chip.family.ink
                height: Math.round(chip.disc * 0.8)
                radius: height / 2
                width: height

                OfficeIcon {
                    anchors.centerIn: parent
                    color: Colours.highContrast ? Colours.ink : chip.family.chosenInk
                    kind: chip.modelData
                    size: Math.round(parent.height * 0.62)
                }
            }

            Label {
                id: word

                anchors.left: symbol.right
                anchors.leftMargin: Theme.tight
                anchors.verticalCenter: parent.verticalCenter
                color: chip.current ? chip.pressed ? chip.family.chosenPressedInk : chip.family.chosenInk : Colours.ink
                font.weight: Font.Bold
                lineHeight: 1
                text: chip.name
                visible: root.named || chip.current
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
