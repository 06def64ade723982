package org.sunmao.app.measures.compare;

import java.util.Locale;

/** Why a row counts by one pair of clocks and not by the other, or reads otherwise. */
public enum Cause {
    /** The world was another on the two days. */
    HAPPENED,
    /** A delivery that was withdrawn, restored or replaced meanwhile, or one that speaks again of a day that was spoken of before. */
    CORRECTED,
    /** A row that was there before is meanwhile taken to speak of somebody else, by the engine or by a person. */
    RELINKED,
    /** A delivery that arrived between the two moments and speaks of a day that nobody had spoken of. */
    ARRIVED,
    /** Another version of the measure, or another choice of the district, counts the very same evidence otherwise. */
    DEFINED,
    /** None of these touches the row's own file: another row that it stands beside changed, or a rule did. */
    OTHER;

    /** The word in keys of messages and in answers to programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
