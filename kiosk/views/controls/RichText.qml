pragma ComponentBehavior: Bound

import QtQuick
import kiosk.views

/* Rich text: paragraphs and list items, whose text the reader escaped. A link in the exhibit is a button; a web address is a QR code. */
Column {
    id: root

    required property list<var> paragraphs
    required property BlockLoader blockLoader
    readonly property alias breaksBetween: parts
    property color color: Colours.ink

    // The text without markup, for screen readers.
    function plainText(styled: string): string {
        return styled.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    }

    spacing: Theme.gap

    Repeater {
        id: parts

        model: root.paragraphs

        Item {
            id: paragraph

            required property var modelData
            required property int index
            readonly property string style: paragraph.modelData.style
            readonly property bool point: style === "bullet" || style === "number"
            readonly property int number: {
                let first = paragraph.index;
                while (first > 0 && root.paragraphs[first - 1].style === "number")
                    first--;
                return (root.paragraphs[first].number ?? 1) + paragraph.index - first;
            }

            height: style === "link" ? code.height : style === "jump" ? jump.height : label.height
            width: root.width

            Label {
                color: root.color
                font.weight: Font.Bold
                text: paragraph.style === "bullet" ? "•" : paragraph.number + "."
                visible: paragraph.point
                anchors.left: parent.left
                Accessible.ignored: true
            }

            SpokenLabel {
                id: label

                anchors.left: parent.left
                anchors.leftMargin: paragraph.point ? Theme.bodySize * 1.3 : 0
                anchors.right: parent.right
                color: root.color
                begin: paragraph.modelData.begin ?? 0
                end: paragraph.modelData.end ?? 1
                spokenText: paragraph.modelData.spokenText ?? visibleText
                visibleText: paragraph.modelData.text
                styled: true
                blockLoader: root.blockLoader
                visible: paragraph.style !== "link" && paragraph.style !== "jump"
                Accessible.name: root.plainText(visibleText)
            }

            PillButton {
                id: jump

                anchors.left: parent.left
                icon: root.LayoutMirroring.enabled ? "arrow-left" : "arrow-right"
                iconLast: true
                role: Accessible.Link
                text: root.plainText(paragraph.modelData.text)
                visible: paragraph.style === "jump"
                width: Math.min(parent.width, implicitWidth)
                onActivated: root.blockLoader.navigation.openLink(paragraph.modelData.address)
            }

            LinkQrCode {
                id: code

                address: paragraph.style === "link" ? paragraph.modelData.address : ""
                title: paragraph.style === "link" ? paragraph.modelData.text : ""
                visible: paragraph.style === "link"
                width: parent.width
            }
        }
    }
}
