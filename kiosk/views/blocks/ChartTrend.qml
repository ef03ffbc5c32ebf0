import QtQuick
import kiosk.views
import kiosk.views.controls

/* The trend of a line chart, written in the content or worked out: a few words in a pill. */
Rectangle {
    id: root

    required property string trend
    required property string accessibleName // the trend, and the title of the chart
    required property BlockLoader blockLoader
    property real maximumWidth: Infinity

    objectName: "trend"
    border.color: Colours.outline
    border.width: Colours.highContrast ? Theme.hairline : 0
    color: Colours.highlight.tile
    height: label.height + Theme.tight
    radius: Math.min(height / 2, Theme.cardRadius)
    visible: root.trend.length > 0
    width: label.width + 2 * Theme.gap

    SpokenLabel {
        id: label

        anchors.centerIn: parent
        color: Colours.highlight.ink
        font.weight: Font.Bold
        lineHeight: 1
        spokenText: root.trend
        blockLoader: root.blockLoader
        width: Math.min(implicitWidth, root.maximumWidth - 2 * Theme.gap)
        Accessible.name: root.accessibleName
    }
}
