package org.sunmao.app.exports;

import java.util.List;
import java.util.Map;

/**
 * A workbook to be handed out.
 *
 * @param action how the record of who did what calls it, such as {@code front.export-buildings}
 * @param kind the kind of thing it is about, such as {@code building}; empty for a list
 * @param id which one; empty for a list
 * @param asked what else belongs to the record: the filters as they stood in the address
 * @param fileName without ending
 */
public record Export(
        String action,
        String kind,
        String id,
        Map<String, String> asked,
        String fileName,
        Head head,
        List<Sheet> sheets) {

    public Export {
        asked = Map.copyOf(asked);
        sheets = List.copyOf(sheets);
    }
}
