package org.sunmao.benchmarks.truth;

import org.jspecify.annotations.Nullable;

/**
 * One row judged: what it means, and what the platform said of it.
 *
 * @param row the row as the truth describes it
 * @param meantWhom truth id of whom it speaks of, empty for nobody
 * @param mention id of the mention that decided
 * @param subject the subject it was given, null where none
 * @param meant whom the row truly speaks of
 * @param said what the platform said
 */
record Verdict(
        TruthFiles.Row row,
        String meantWhom,
        long mention,
        @Nullable Long subject,
        Meant meant,
        Said said) {

    /** Whom a row truly speaks of. */
    enum Meant {
        /** Somebody whom a row of the register (a building: of the building list) founds. */
        KNOWN,
        /** Somebody whom no such row founds. */
        STRANGER,
        /** Nobody. */
        NOBODY
    }

    /** What the platform said by itself. */
    enum Said {
        /** The confirmed file of the right one. */
        RIGHT,
        /** The confirmed file of another one. */
        WRONG,
        /** A person has to look. */
        REVIEW,
        /** Somebody not confirmed: founded by this row or rows like it. */
        PROVISIONAL,
        /** Nothing. */
        UNLINKED
    }
}
