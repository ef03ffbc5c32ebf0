import QtQuick
import QtQuick.Layouts
import kiosk.views

/* Cards of one width in as many columns as fit; the cards of a row are equally high. Nobody stands alone. */
GridLayout {
    id: root

    property int cellWidth: Theme.cardWidth
    property int maximum: 3
    property int count: 1
    readonly property int fitting: Math.max(1, Math.min(root.maximum, root.count, Math.floor((width + columnSpacing) / (root.cellWidth + columnSpacing))))

    // A card that would be alone in the last row takes all of it.
    function spanOf(index: int): int {
        return index === root.count - 1 && root.count % root.columns === 1 ? root.columns : 1;
    }

    columnSpacing: Theme.gap
    columns: root.fitting > 2 && root.count % root.fitting === 1 ? root.fitting - 1 : root.fitting
    rowSpacing: Theme.pad
    uniformCellWidths: true
}
