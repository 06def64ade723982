package org.sunmao.app.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's work since they last rested: words given one after another with less than {@link #REST} between them.
 *
 * @param words how many words that settle a mention were given, those taken back since left out; one about all of a name counts once
 * @param mentions how many mentions they settled
 * @param from when the first was given, null where none was
 * @param to when the last was
 * @param last number of the last word of any kind that still stands, null where there is none
 */
public record Sitting(
        int words,
        int mentions,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long last) {

    /** Who does not decide for so long has risen. */
    public static final Duration REST = Duration.ofMinutes(20);

    /**
     * A word as it was given.
     *
     * @param act its number
     * @param at when
     * @param mentions how many mentions it is about and still stands for
     * @param settles whether it settles them; a candidate ruled out does not
     */
    record Word(long act, Instant at, int mentions, boolean settles) {}

    /**
     * The sitting that goes on, or nothing where its last word is too long ago.
     *
     * @param newestFirst the clerk's words
     */
    static Sitting of(List<Word> newestFirst, Instant now) {
        var given = new ArrayList<Word>();
        Instant later = now;
        for (Word word : newestFirst) {
            if (Duration.between(word.at(), later).compareTo(REST) >= 0) {
                break;
            }
            given.add(word);
            later = word.at();
        }
        List<Word> standing = given.stream().filter(w -> w.mentions() > 0).toList();
        List<Word> settled = standing.stream().filter(Word::settles).toList();
        return new Sitting(
                settled.size(),
                settled.stream().mapToInt(Word::mentions).sum(),
                settled.isEmpty() ? null : settled.get(settled.size() - 1).at(),
                settled.isEmpty() ? null : settled.get(0).at(),
                standing.isEmpty() ? null : Long.valueOf(standing.get(0).act()));
    }

    /** Words per minute between the first and the last; nothing as long as there are fewer than two. */
    public OptionalDouble perMinute() {
        if (from == null || to == null || words < 2 || !to.isAfter(from)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (words - 1) * 60_000.0 / Duration.between(from, to).toMillis());
    }
}
