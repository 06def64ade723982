package org.sunmao.app.jobs;

/**
 * One step on the way from evidence to conclusions, contributed by a room as a bean. Steps run in their order, all in one
 * transaction of the worker, so that readers see either the old conclusions or the new ones.
 */
public interface DerivationStep {

    /** Steps with a smaller order run first; a room on a lower floor has the smaller one. */
    int order();

    /** Stable code, {@code room.step}. */
    String code();

    /** Whether it works on everything each time, not on the subjects of the dirty list alone. */
    default boolean ofAll() {
        return false;
    }

    /** Brings this room's conclusions up to what is known now. */
    void derive(Progress progress);
}
