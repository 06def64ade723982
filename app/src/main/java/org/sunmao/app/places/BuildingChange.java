package org.sunmao.app.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of buildings on a day, as somebody told it.
 *
 * @param before ids of the buildings that it is about
 * @param after ids of those that they became; one that is in both goes on
 * @param shares split: which units each of those after gets, empty for the rest; merge: what goes before the room numbers of each of those before
 * @param by the account that told it
 * @param why the reason given
 * @param undoneBy the account that took it back, as far as that is known at the reader's moment; null while it stands
 */
public record BuildingChange(
        long id,
        Kind kind,
        LocalDate day,
        List<Long> before,
        List<Long> after,
        List<String> shares,
        String by,
        String why,
        Instant toldAt,
        @Nullable String undoneBy) {

    /** What happened to buildings. */
    public enum Kind {
        /** One became several. */
        SPLIT,
        /** Several became one. */
        MERGE,
        /** One is no longer there. */
        END;

        /** Its word in the database, addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that has this word. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A change that stands, about the files of now.
     *
     * @param id its number; later ones are greater
     */
    public record Standing(
            long id, Kind kind, LocalDate day, List<Long> before, List<Long> after, List<String> shares) {
        public Standing {
            before = List.copyOf(before);
            after = List.copyOf(after);
            shares = List.copyOf(shares);
        }
    }

    public BuildingChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        shares = List.copyOf(shares);
    }
}
