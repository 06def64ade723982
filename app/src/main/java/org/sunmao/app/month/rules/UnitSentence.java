package org.sunmao.app.month.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is understood of a sentence such as 12层东侧约300平待租. What it does not say, or says in two ways, is asked back and never guessed.
 *
 * @param floor the floor as units are named, {@code 12}, {@code B1}, {@code 8-10}; empty where none is said
 * @param room rooms, or the side of the floor; empty where neither is said, or the whole floor is meant
 * @param areaSqm square metres; null where none are said
 * @param about whether the area was said to be about so much
 * @param from the day from which the unit is vacant; null where it is already, or none is said
 * @param wholeFloor whether the whole floor is meant
 * @param rest what was not understood
 * @param questions what has to be asked back
 * @param refusal why no vacant unit can come of it; null where one can
 */
public record UnitSentence(
        String floor,
        String room,
        @Nullable BigDecimal areaSqm,
        boolean about,
        @Nullable LocalDate from,
        boolean wholeFloor,
        String rest,
        Set<Question> questions,
        @Nullable Refusal refusal) {

    /** What has to be asked back. */
    public enum Question {
        /** Which floor or room. */
        WHERE,
        /** Where on the floor, or whether all of it. */
        WHICH_PART,
        /** How large. */
        AREA,
        /** One of several areas, or a range. */
        WHICH_AREA,
        /** Whether it is vacant. */
        STATE,
        /** From which day. */
        DAY,
        /** Floor and room contradict each other. */
        FLOOR_OR_ROOM;

        /** The word in messages and the database. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Why a sentence is refused. */
    public enum Refusal {
        /** There is nothing in it. */
        EMPTY,
        /** More than {@link UnitSentences#LONGEST} characters. */
        LONG,
        /** It says that the unit is taken, or not to be let. */
        TAKEN,
        /** It says that nothing is vacant. */
        NOTHING,
        /** It speaks of several units: one sentence for each. */
        SEVERAL,
        /** It speaks of no unit at all. */
        NO_UNIT;

        /** The word in messages. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public UnitSentence {
        questions = questions.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(questions));
    }

    static UnitSentence refused(Refusal why) {
        return new UnitSentence("", "", null, false, null, false, "", Set.of(), why);
    }
}
