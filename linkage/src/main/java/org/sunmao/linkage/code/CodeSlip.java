package org.sunmao.linkage.code;

/** What may have gone wrong where a code was copied by hand. */
public enum CodeSlip {
    /** One character was taken for another that looks like it, such as 8 for B. */
    LOOK_ALIKE,
    /** Two neighbours changed places. */
    TRANSPOSED,
    /** A character was typed that is not there; the code is one too long. */
    EXTRA_CHARACTER,
    /** A character was left out; the code is one too short. */
    MISSING_CHARACTER,
    /** One character was typed for any other. */
    WRONG_CHARACTER
}
