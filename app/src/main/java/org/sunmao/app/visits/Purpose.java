package org.sunmao.app.visits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visit is for; {@code visits.purpose.<word>} says it. */
public enum Purpose {
    /** To serve the enterprise and hear what it wants. */
    SERVICE,
    /** Where the tax of an enterprise comes from and goes. */
    TAX_SOURCE,
    /** To bring an enterprise here, or have it stay. */
    INVESTMENT,
    /** A survey of several. */
    SURVEY,
    /** To look at data on the spot. */
    DATA_CHECK,
    /** An inspection on a legal basis. */
    INSPECTION,
    /** Safety of the building and those in it. */
    SAFETY;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of this word. */
    public static Optional<Purpose> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
