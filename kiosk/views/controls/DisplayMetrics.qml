import QtQuick
import kiosk.views

/* How large words in the display font can be. */
FontMetrics {
    id: root

    font.family: Theme.displayFamily
    font.pixelSize: 100
    font.weight: Font.Black

    // The size at which all of it has room in one line, within the same bounds.
    function fitLine(text: string, width: real, maximum: int): int {
        return root.within(root.advanceWidth(text), width, maximum);
    }

    // The size at which all of it has room in a box.
    function fitBox(text: string, width: real, height: real, maximum: int): int {
        const words = root.widths(text);
        for (let size = root.within(Math.max(...words), width, maximum); ; size = Math.floor(size * 0.9)) {
            let lines = 1, used = 0;
            for (const word of words) {
                const wide = word * size / 98;
                const space = used > 0 ? size * 0.26 : 0;
                lines += used + space + wide > width ? 1 : 0;
                used = used + space + wide > width ? wide : used + space + wide;
            }
            if (size <= Theme.bodySize || lines * size * 1.2 <= height)
                return Math.max(Theme.bodySize, size);
        }
    }

    // How wide each word is, at a size of 100 pixels.
    function widths(text: string): var {
        return text.split(/[ \n]+/).map(word => root.advanceWidth(word));
    }

    function within(longest: real, width: real, maximum: int): int {
        return Math.max(Theme.bodySize, Math.min(maximum, Math.floor(width * 98 / Math.max(1, longest))));
    }

    // The size in pixels at which the longest word has room in this width: `maximum`, or less, but not less than the body's.
    function fit(text: string, width: real, maximum: int): int {
        return root.within(Math.max(...root.widths(text)), width, maximum);
    }
}
