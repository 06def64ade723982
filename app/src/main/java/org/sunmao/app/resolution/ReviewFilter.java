package org.sunmao.app.resolution;

/**
 * Which doubtful mentions to look at.
 *
 * @param source code of the source, empty for all
 * @param kind {@code enterprise} or {@code building}, empty for both
 */
public record ReviewFilter(String source, String kind) {

    /** All of them. */
    public static final ReviewFilter ALL = new ReviewFilter("", "");

    /** Whether the entry is one to look at. */
    public boolean keeps(ReviewEntry entry) {
        return (source.isEmpty() || source.equals(entry.source())) && (kind.isEmpty() || kind.equals(entry.kind()));
    }
}
