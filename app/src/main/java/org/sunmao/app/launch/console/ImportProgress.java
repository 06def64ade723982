package org.sunmao.app.launch.console;

/** Hears how far something long has come. */
@FunctionalInterface
public interface ImportProgress {

    /**
     * Something went on.
     *
     * @param done between 0 and 1, never falling
     * @param step what is being done, in a few words
     */
    void at(double done, String step);

    /** A part of this progress, from one point to another, as a progress of its own. */
    default ImportProgress part(double from, double to) {
        return (done, step) -> at(from + (to - from) * Math.min(1, Math.max(0, done)), step);
    }
}
