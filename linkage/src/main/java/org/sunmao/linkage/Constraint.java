package org.sunmao.linkage;

/**
 * What a person decided about a record; it outranks every score. A constraint on an unknown key has no effect. Where
 * decisions about one record contradict each other, {@link MustLink} goes before {@link Separate} before {@link CannotLink},
 * and of several {@link MustLink} the one with the smallest anchor key holds.
 */
public sealed interface Constraint {
    /** The key of the record that was decided about. */
    String key();

    /**
     * The record belongs to the cluster of that anchor; where the other key is no anchor, both records belong together.
     * Between two anchors it joins their clusters, unless both have valid codes that differ; then only a person who said so
     * of the two files can.
     *
     * @param acrossCodes whether it holds where both have valid codes that differ
     */
    record MustLink(String key, String anchorKey, boolean acrossCodes) implements Constraint {
        /** Holds unless both have valid codes that differ. */
        public MustLink(String key, String anchorKey) {
            this(key, anchorKey, false);
        }
    }

    /** The record does not belong to the cluster of that anchor, or not together with that record. */
    record CannotLink(String key, String anchorKey) implements Constraint {}

    /**
     * The record stands for something of its own, known to no anchor and no other record but those that a {@link MustLink} joins it
     * with. An anchor is then not joined with others of its code.
     */
    record Separate(String key) implements Constraint {}
}
