package org.sunmao.linkage;

/** What a person decided about a record; it outranks every score. A constraint on an unknown key has no effect. */
public sealed interface Constraint {
    /** The key of the record that was decided about. */
    String key();

    /** The record belongs to the cluster of that anchor. */
    record MustLink(String key, String anchorKey) implements Constraint {}

    /** The record does not belong to the cluster of that anchor. */
    record CannotLink(String key, String anchorKey) implements Constraint {}

    /** The record stands for something of its own, known to no anchor and no other record. */
    record Separate(String key) implements Constraint {}
}
