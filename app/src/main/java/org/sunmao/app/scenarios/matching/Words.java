package org.sunmao.app.scenarios.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Texts in tokens. Plain tokens are pairs of Han characters and words of Latin letters and digits. Notions are what several words mean alike (安防 and 视频监控); they begin with
 * {@code #} and are a file of the program, {@code scenarios/notions.txt}.
 */
public final class Words {

    private static final Pattern RUNS = Pattern.compile("\\p{IsHan}+|[a-z0-9]{2,}");
    private static final int LONGEST_NOTION = 8;

    /** Every word of a notion, to the notion. */
    private static final Map<String, String> NOTIONS = read();

    private Words() {}

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream("/scenarios/notions.txt"))) {
            var notions = new HashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(line -> Arrays.stream(line[1].strip().split("\\s+"))
                            .forEach(word -> notions.put(folded(word), "#" + line[0].strip())));
            return Map.copyOf(notions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Plain tokens with how often each stands there. */
    public static Map<String, Integer> plain(String text) {
        var tokens = new LinkedHashMap<String, Integer>();
        RUNS.matcher(folded(text)).results().forEach(run -> pairs(run.group(), tokens));
        return tokens;
    }

    private static void pairs(String run, Map<String, Integer> tokens) {
        if (run.charAt(0) < 0x80 || run.length() == 1) {
            tokens.merge(run, 1, Integer::sum);
            return;
        }
        for (int i = 0; i + 2 <= run.length(); i++) {
            tokens.merge(run.substring(i, i + 2), 1, Integer::sum);
        }
    }

    /** Plain tokens with how often each stands there, and notions where they are wanted. */
    public static Map<String, Integer> of(String text, boolean notions) {
        Map<String, Integer> tokens = plain(text);
        if (notions) {
            found(text).forEach((notion, words) -> tokens.put(notion, words.size()));
        }
        return tokens;
    }

    /** The notions of a text, each with the words by which it is said, in their order. */
    public static Map<String, List<String>> found(String text) {
        String folded = folded(text);
        var found = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < folded.length(); i++) {
            for (int length = Math.min(LONGEST_NOTION, folded.length() - i); length >= 2; length--) {
                String word = folded.substring(i, i + length);
                String notion = NOTIONS.get(word);
                if (notion != null) {
                    found.computeIfAbsent(notion, any -> new ArrayList<>()).add(word);
                    // The longest word counts; what begins within it may be of another notion.
                    break;
                }
            }
        }
        return found;
    }
}
