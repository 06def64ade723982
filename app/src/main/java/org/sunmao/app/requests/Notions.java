package org.sunmao.app.requests;

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
 * What a request is about, in tokens: pairs of characters as written, and notions, each of which has many words (停车 and 车位 are one). Two requests that share no
 * word may share a notion, and so a paraphrase is found. The notions are a file of the program, {@code requests/notions.txt}.
 */
public final class Notions {

    private static final int MOST = 240;
    private static final double NOTION = 4;
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}+|[a-z0-9]{2,}");
    private static final Map<String, List<String>> NOTIONS = read();
    private static final Set<String> COMMON = Set.copyOf(Objects.requireNonNull(NOTIONS.get("common")));

    private Notions() {}

    private static Map<String, List<String>> read() {
        try (InputStream file = Objects.requireNonNull(Notions.class.getResourceAsStream("/requests/notions.txt"))) {
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
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var tokens = new LinkedHashSet<String>();
        NOTIONS.forEach((notion, words) -> {
            if (!notion.equals("common") && words.stream().anyMatch(folded::contains)) {
                tokens.add("#" + notion);
            }
        });
        WORDS.matcher(folded).results().map(found -> found.group()).forEach(word -> pairs(word, tokens));
        return tokens;
    }

    private static void pairs(String word, Set<String> tokens) {
        if (word.charAt(0) < 0x80) {
            tokens.add(word);
        }
        for (int i = 0; i + 2 <= word.length() && word.charAt(0) >= 0x80 && tokens.size() < MOST; i++) {
            String pair = word.substring(i, i + 2);
            if (!COMMON.contains(pair)) {
                tokens.add(pair);
            }
        }
    }

    /** How alike two texts are by their tokens: 0 for nothing in common, 1 for the same. */
    public static double likeness(Set<String> one, Set<String> other) {
        Set<String> shared = new LinkedHashSet<>(one);
        shared.retainAll(other);
        int notions =
                (int) other.stream().filter(token -> token.startsWith("#")).count();
        return likeness(one, shared, other.size() - notions, notions);
    }

    /**
     * The same, of another text of which no more is known.
     *
     * @param shared tokens of both
     * @param pairs how many pairs of characters the other has
     * @param notions how many notions it has
     */
    public static double likeness(Set<String> one, Set<String> shared, int pairs, int notions) {
        return shared.isEmpty() ? 0 : weight(shared) / Math.sqrt(weight(one) * (pairs + NOTION * notions));
    }

    private static double weight(Set<String> tokens) {
        return tokens.stream().mapToDouble(Notions::weight).sum();
    }

    private static double weight(String token) {
        return token.startsWith("#") ? NOTION : 1;
    }
}
