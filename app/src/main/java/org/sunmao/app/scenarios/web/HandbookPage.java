package org.sunmao.app.scenarios.web;

import java.util.List;

/**
 * The handbook of a batch: cover, contents, a chapter for each list and field, and three indexes.
 *
 * @param edition a sentence on which edition this is
 * @param counts how many of what there are, as a sentence
 * @param byField index by field; {@code byOwner} and {@code byPlace} are the others
 */
public record HandbookPage(
        String number,
        String title,
        String day,
        String edition,
        String counts,
        List<Chapter> chapters,
        List<Index> byField,
        List<Index> byOwner,
        List<Index> byPlace) {

    /** A chapter: opportunities or capabilities of a field. */
    public record Chapter(String anchor, String list, String field, List<Card> cards) {}

    /** An opportunity or a capability as a card. */
    public record Card(
            String anchor,
            String number,
            String title,
            String owner,
            String place,
            String tone,
            List<Row> rows,
            String phone) {}

    /** A label with what is said. */
    public record Row(String label, String text) {}

    /** A word of an index with where it stands. */
    public record Index(String word, List<Card> cards) {}
}
