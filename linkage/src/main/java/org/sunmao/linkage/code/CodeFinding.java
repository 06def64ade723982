package org.sunmao.linkage.code;

/** Something worth telling the supplier of a code. */
public enum CodeFinding {
    /** Full-width letters or digits were read as their ordinary forms. */
    FULL_WIDTH_FOLDED,
    /** Lower-case letters were read as capitals. */
    LOWER_CASE_FOLDED,
    /** Spaces, hyphens or a prefix before the code were left out. */
    SEPARATORS_REMOVED,
    /** The code was found among other words or numbers, which are left over. */
    FOUND_IN_TEXT,
    /** The letter O, which the standard does not use, was read as the digit 0. */
    O_READ_AS_0,
    /** The letter I, which the standard does not use, was read as the digit 1. */
    I_READ_AS_1,
    /** The letter S, which the standard does not use, was read as the digit 5. */
    S_READ_AS_5,
    /** The letter Z, which the standard does not use, was read as the digit 2. */
    Z_READ_AS_2,
    /** The check character of the whole does not fit. */
    CHECK_CHARACTER_WRONG,
    /** The check character of the organisation code inside does not fit. */
    ORGANISATION_CHECK_WRONG,
    /** The number of characters fits no kind of code. */
    WRONG_LENGTH,
    /** A character stands where the standard allows none such. */
    ILLEGAL_CHARACTER,
    /** The code is a filler such as zeros only. */
    PLACEHOLDER
}
