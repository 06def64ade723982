package org.sunmao.app.jobs;

/** Told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = (step, done, total) -> {};

    /**
     * Work has come to this point.
     *
     * @param step stable code of the step, such as {@code resolution.link}; screens word it
     * @param done how much of the step is done, in the step's own unit
     * @param total how much there is to do; 0 where that is not known
     */
    void at(String step, long done, long total);
}
