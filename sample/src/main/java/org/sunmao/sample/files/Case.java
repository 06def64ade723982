package org.sunmao.sample.files;

import java.util.Locale;

/** What makes a district hard, or worth looking at. Each occurs in the files, and the truth counts how often. */
public enum Case {
    /** A file calls an enterprise by the name that it bore before. */
    OLD_NAME,
    /** A code of which one character is wrong. */
    WRONG_CHARACTER_IN_CODE,
    /** Registered capital, by the way in which it is written. */
    CAPITAL_SPELLING,
    /** Registered in one building of the district, present in another. */
    REGISTERED_HERE_PRESENT_THERE,
    /** A branch with a licence of its own; the other is its head office in this district. */
    BRANCH_AND_HEAD_OFFICE,
    /** Two enterprises whose brands are one character apart. */
    LOOK_ALIKES,
    /** Registered at an address that hundreds share. */
    VIRTUAL_OFFICE,
    /** A building that bore another name before. */
    RENAMED_BUILDING,
    /** Two buildings at one number; the second of them. */
    TWO_BUILDINGS_AT_ONE_NUMBER,
    /** One building with two numbers. */
    ONE_BUILDING_WITH_TWO_NUMBERS,
    /** An enterprise with rooms in three buildings at a time. */
    IN_THREE_BUILDINGS,
    /** An enterprise that left the district's buildings. */
    LEFT,
    /** An enterprise that went from one building to another. */
    WENT_TO_ANOTHER_BUILDING,
    /** A manager's workbook that leaves out a floor. */
    FORGOTTEN_FLOOR,
    /** In the second extract another registered address than in the first. */
    REGISTER_MOVED,
    /** In the second extract another name than in the first. */
    REGISTER_RENAMED,
    /** In the second extract without its licence. */
    REGISTER_REVOKED,
    /** Only in the second extract. */
    REGISTER_NEW,
    /** On the list of large firms, but registered elsewhere. */
    COUNTED_HERE_REGISTERED_ELSEWHERE,
    /** Rooms that are let and draw no electricity. */
    LET_BUT_DARK,
    /** Rooms that are empty and draw electricity. */
    EMPTY_BUT_LIT,
    /** A name with a label in brackets behind it that is no part of it. */
    LABEL_IN_NAME,
    /** A cell that means the same as the one above it. */
    SAME_AS_ABOVE,
    /** A line break inside a cell. */
    LINE_BREAK_IN_CELL;

    /** As the truth files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
