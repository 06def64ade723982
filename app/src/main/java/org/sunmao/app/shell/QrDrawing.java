package org.sunmao.app.shell;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as one SVG path.
 *
 * @param side side of the square in modules, with the quiet zone of four on each side
 * @param path the dark modules
 */
public record QrDrawing(int side, String path) {

    private static final int QUIET = 4;

    /** Draws the text; a code of which 15 % are damaged can still be read (level M). */
    public static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}
