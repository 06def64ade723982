package org.sunmao.linkage.place;

import java.util.List;

/**
 * A name or a number that a building has besides those on its list, learned from records.
 *
 * @param building the key of the building's cluster
 * @param kind whether it is a name or a number
 * @param value the name without block and city, or road and number, as they are read: 云帆中心, 海云路2
 * @param basis why it was learned
 * @param records how many different records say so; the same words of one source count once
 * @param sources from how many sources they come
 * @param examples keys of some of the records, at most five, the smallest first
 */
public record LearnedAlias(
        String building, Kind kind, String value, Basis basis, int records, int sources, List<String> examples) {

    /** What is learned. */
    public enum Kind {
        /** A further name of the building. */
        NAME,
        /** A further number of the building, with its road. */
        NUMBER
    }

    /** Why it is believed. */
    public enum Basis {
        /** Records have it beside what the list says, or have the building's code, or a person linked them. */
        STATED,
        /** A name like the one on the list, at the building's number. */
        VARIANT,
        /** The building's names follow each other in time, within one source. */
        RENAMED,
        /** A name at the building's number, in sources that call the building by no other name. */
        OTHER_SOURCES,
        /** A number beside the whole name of the building. */
        WHOLE_NAME
    }

    /** Takes a private copy of the examples. */
    public LearnedAlias {
        examples = List.copyOf(examples);
    }

    /** The value and its evidence in short, for the right side of a reason: 云帆中心 (7/2), from 7 records of 2 sources. */
    String text() {
        return value + " (" + records + '/' + sources + ')';
    }
}
