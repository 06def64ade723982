package org.sunmao.app.matters.alike;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a matter is about, in tokens: pairs of characters as written, and notions, each of which has many words (停车 and 车位 are one). Two matters that share no
 * word may share a notion, and so a paraphrase is found. The notions are a file of the program, {@code matters/notions.txt}.
 */
public final class Notions {

    private static final int MOST = 240;
    private static final double NOTION = 4;
    private static final double TITLE = 3;
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}+|[a-z0-9]{2,}");
    private static final Map<String, List<String>> NOTIONS = read();
    private static final Set<String> COMMON = Set.copyOf(Objects.requireNonNull(NOTIONS.get("common")));
    private static final Set<String> COMMON_TITLES = commonTitles();

    private Notions() {}

    private static Set<String> commonTitles() {
        var common = new LinkedHashSet<>(COMMON);
        common.addAll(Objects.requireNonNull(NOTIONS.get("common-titles")));
        return Set.copyOf(common);
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = Objects.requireNonNull(Notions.class.getResourceAsStream("/matters/notions.txt"))) {
            var notions = new LinkedHashMap<String, List<String>>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(line -> notions.put(
                            line[0].strip(),
                            Arrays.stream(line[1].strip().split("\\s+")).toList()));
            return notions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tokens of a text; those of notions begin with {@code #}. */
    public static Set<String> of(String text) {
        String folded = folded(text);
        var tokens = new LinkedHashSet<String>();
        notions(folded, tokens);
        pairs(folded, "", COMMON, tokens);
        return tokens;
    }

    /**
     * The tokens of a long text with a title that says what it is about: those of the title count more than those of the text, and begin with {@code ^} besides. Notions
     * are the title's alone, for a long text touches many.
     */
    public static Set<String> titled(String title, String text) {
        String folded = folded(title);
        var tokens = new LinkedHashSet<String>();
        notions(folded, tokens);
        pairs(folded, "^", COMMON_TITLES, tokens);
        pairs(folded, "", COMMON_TITLES, tokens);
        pairs(folded(text), "", COMMON_TITLES, tokens);
        return tokens;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static void notions(String folded, Set<String> tokens) {
        NOTIONS.forEach((notion, words) -> {
            if (!notion.startsWith("common") && words.stream().anyMatch(folded::contains)) {
                tokens.add("#" + notion);
            }
        });
    }

    private static void pairs(String folded, String mark, Set<String> common, Set<String> tokens) {
        WORDS.matcher(folded).results().map(found -> found.group()).forEach(word -> {
            if (word.charAt(0) < 0x80) {
                tokens.add(mark + word);
            }
            for (int i = 0; i + 2 <= word.length() && word.charAt(0) >= 0x80 && tokens.size() < MOST; i++) {
                String pair = word.substring(i, i + 2);
                if (!common.contains(pair)) {
                    tokens.add(mark + pair);
                }
            }
        });
    }

    /** How alike two texts are by their tokens: 0 for nothing in common, 1 for the same. */
    public static double likeness(Set<String> one, Set<String> other) {
        Set<String> shared = new LinkedHashSet<>(one);
        shared.retainAll(other);
        return likeness(one, shared, weight(other));
    }

    /**
     * The same, of another text of which no more is known.
     *
     * @param shared tokens of both
     * @param weight what the tokens of the other weigh together
     */
    public static double likeness(Set<String> one, Set<String> shared, double weight) {
        return shared.isEmpty() ? 0 : weight(shared) / Math.sqrt(weight(one) * weight);
    }

    /** What tokens weigh together. */
    public static double weight(Set<String> tokens) {
        return tokens.stream().mapToDouble(Notions::weight).sum();
    }

    private static double weight(String token) {
        return token.startsWith("#") ? NOTION : token.startsWith("^") ? TITLE : 1;
    }
}
