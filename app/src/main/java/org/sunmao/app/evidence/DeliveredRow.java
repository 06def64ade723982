package org.sunmao.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One row as it came.
 *
 * @param sheet number of the sheet, from 0
 * @param rowNumber as a person counts rows in the file, from 1
 * @param kind whether it is used, refused (and kept), or a total line (and kept)
 * @param layout the columns that its cells stand in
 * @param cells display text, aligned with the layout's headers
 * @param fieldsJson JSON object of field code to canonical text under the confirmed mapping
 */
public record DeliveredRow(int sheet, int rowNumber, Kind kind, Layout layout, List<String> cells, String fieldsJson) {

    /** What becomes of a row. */
    public enum Kind {
        GOOD,
        REFUSED,
        TOTAL;

        /** As the database has it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The hash (32 bytes) of the row's payload. A payload is what a source says: who, under which reading, in which words. Where it stood
     * in the file is no part of it.
     */
    public byte[] payloadHash(Source source) {
        var texts = new ArrayList<String>(cells.size() + 3);
        texts.add(source.code());
        texts.add(layout.hash());
        texts.add(fieldsJson);
        texts.addAll(cells);
        return Hashes.of(texts);
    }
}
