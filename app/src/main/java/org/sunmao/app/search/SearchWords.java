package org.sunmao.app.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sunmao.app.search.rules.Guesses;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.app.search.rules.Sounds;

/**
 * What a person typed into a search box, as words that all have to occur. Full-width letters and digits are folded to half-width
 * and capitals to small letters, as they are in the columns that are searched.
 *
 * @param words folded words, in the order typed; empty when nothing is sought
 */
public record SearchWords(List<String> words) {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 100;

    public SearchWords {
        words = List.copyOf(words);
    }

    /** Reads a search box; what goes beyond 100 characters or eight words is left out. */
    public static SearchWords of(String typed) {
        String folded = fold(typed);
        // Signs that steer, and halves of signs, are in no text, and the database does not take them.
        String cut = folded.substring(0, Math.min(folded.length(), LONGEST)).replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return new SearchWords(Arrays.stream(cut.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList());
    }

    /** The form in which searched columns are kept: compatibility forms folded (NFKC), small letters. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Whether nothing is sought. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** A pattern per word for the operator LIKE, with the word anywhere and nothing in it special. */
    public List<String> patterns() {
        return words.stream().map(Guesses::anywhere).toList();
    }

    /** The words that may be pinyin or initials: Latin letters only, two or more. */
    public SearchWords sounding() {
        return new SearchWords(
                words.stream().filter(word -> soundPattern(word).isPresent()).toList());
    }

    /** All other words. */
    public SearchWords written() {
        return new SearchWords(
                words.stream().filter(word -> soundPattern(word).isEmpty()).toList());
    }

    /** The pattern for the column {@code search.entry.sounds} that finds names which sound so; empty for what is no sound. */
    public static Optional<String> soundPattern(String word) {
        return Pinyin.isLatin(word) ? Sounds.pattern(word) : Optional.empty();
    }
}
