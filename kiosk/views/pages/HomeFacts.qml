pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.models
import kiosk.views

/* What is worth knowing, below the cards of Home: announcements of today, and figures. Each leads to more. */
GridLayout {
    id: root

    required property HomePage home
    readonly property int count: notices.count + facts.count

    readonly property real preferredWidth: {
        let sum = (root.count - 1) * Theme.gap;
        for (const each of [notices, facts]) {
            for (let index = 0; index < each.count; index++)
                sum += each.itemAt(index)?.implicitWidth ?? 0;
        }
        return sum;
    }

    signal chosen(string link)

    columns: root.preferredWidth * 0.8 <= root.width ? Math.max(1, root.count) : 1
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    Accessible.role: Accessible.List
    Accessible.name: qsTr("information")
    Accessible.ignored: !root.enabled

    Repeater {
        id: notices

        model: root.home.notices

        FactCard {
            id: notice

            required property string title
            required property string icon
            required property string link
            required property string style
            required property int index

            Layout.fillHeight: true
            Layout.fillWidth: true
            label: notice.title
            positionInSet: qsTr("place_in_row").arg(notice.index + 1).arg(root.count)
            iconName: notice.icon ? notice.icon : notice.style === "attention" ? "triangle-alert" : "megaphone"
            onActivated: root.chosen(notice.link)
        }
    }

    Repeater {
        id: facts

        model: root.home.facts

        FactCard {
            id: fact

            required property var model
            required property int index

            Layout.fillHeight: true
            Layout.fillWidth: true
            asOf: fact.model.asOf
            label: fact.model.label
            value: fact.model.value
            family: Colours.familyOf([1, 0, 2][fact.index % 3])
            positionInSet: qsTr("place_in_row").arg(notices.count + fact.index + 1).arg(root.count)
            onActivated: root.chosen(fact.model.link)
        }
    }
}
