package org.sunmao.app.exports;

/**
 * The file of one subject, written whole.
 *
 * @param action how the record of who did what calls it, such as {@code front.export-building}
 * @param kind {@code building} or {@code enterprise}
 * @param id which one
 * @param format {@code json}, {@code pdf} or {@code svg}
 * @param rows how many lines of the file it tells
 * @param fileName without ending
 */
public record Document(
        String action, String kind, String id, String format, long rows, String fileName, byte[] content) {

    public Document {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
