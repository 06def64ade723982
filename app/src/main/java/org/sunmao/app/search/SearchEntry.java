package org.sunmao.app.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param kind what it is
 * @param subjectId its id
 * @param confirmed false for a provisional one
 * @param texts by which it is found; the first is its name
 * @param buildingIds buildings that open it to a reader
 * @param streetCodes streets that open it to a reader
 */
public record SearchEntry(
        SearchKind kind,
        long subjectId,
        boolean confirmed,
        List<SearchText> texts,
        List<Long> buildingIds,
        List<String> streetCodes) {

    public SearchEntry {
        texts = List.copyOf(texts);
        buildingIds = List.copyOf(buildingIds);
        streetCodes = List.copyOf(streetCodes);
        if (texts.isEmpty() || texts.get(0).sort() != SearchText.Sort.NAME) {
            throw new IllegalArgumentException("an entry begins with its name");
        }
    }

    /** Its name. */
    public String name() {
        return texts.get(0).text();
    }
}
