package org.sunmao.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon that finds its words at the start or the end of a stretch of text. A question walks the text once and allocates
 * nothing.
 */
public final class WordSet {
    private final List<String> words;
    private final WordTrie forward;
    private final WordTrie backward;

    /** A set of those words; empty ones are left out. */
    public WordSet(Collection<String> entries) {
        words = entries.stream().filter(w -> !w.isEmpty()).distinct().toList();
        forward = new WordTrie(words, false);
        backward = new WordTrie(words, true);
    }

    /** A set of the words of some lists, parted by blanks. */
    public static WordSet of(String... lists) {
        List<String> words = new ArrayList<>();
        for (String list : lists) {
            Collections.addAll(words, list.split(" "));
        }
        return new WordSet(words);
    }

    /**
     * The lines of a resource beside a class, without empty lines and lines that start with {@code #}.
     *
     * @throws IllegalStateException if the resource is missing
     */
    public static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Lexicon " + name + " is missing beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new ArrayList<>(reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True where the word is in the set. */
    public boolean contains(String word) {
        return contains(word, 0, word.length());
    }

    /** True where the characters from {@code from} to before {@code to} are a word of the set. */
    public boolean contains(String text, int from, int to) {
        int node = WordTrie.ROOT;
        for (int i = from; i < to; i++) {
            node = forward.child(node, text.charAt(i));
            if (node < 0) {
                return false;
            }
        }
        return from < to && forward.wordAt(node) >= 0;
    }

    /** The length of the longest word that starts at {@code from} and ends before {@code to}; 0 where none does. */
    public int longestAt(String text, int from, int to) {
        int longest = 0;
        int node = WordTrie.ROOT;
        for (int i = from; i < to; i++) {
            node = forward.child(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            longest = forward.wordAt(node) >= 0 ? i + 1 - from : longest;
        }
        return longest;
    }

    /**
     * The lengths of all words that start at {@code from} and end before {@code to}: bit n is set where one has n characters.
     * Words of more than 63 characters are not told.
     */
    public long lengthsAt(String text, int from, int to) {
        long lengths = 0;
        int node = WordTrie.ROOT;
        int end = Math.min(to, from + Long.SIZE - 1);
        for (int i = from; i < end; i++) {
            node = forward.child(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            lengths |= forward.wordAt(node) >= 0 ? 1L << i + 1 - from : 0;
        }
        return lengths;
    }

    /** The length of the longest word that ends before {@code to} and starts at or after {@code from}; 0 where none does. */
    public int longestEndingAt(String text, int from, int to) {
        String word = wordEndingAt(text, from, to);
        return word == null ? 0 : word.length();
    }

    /** The longest word that ends before {@code to} and starts at or after {@code from}, as the set holds it; null where none does. */
    public @Nullable String wordEndingAt(String text, int from, int to) {
        int found = -1;
        int node = WordTrie.ROOT;
        for (int i = to - 1; i >= from; i--) {
            node = backward.child(node, text.charAt(i));
            if (node < 0) {
                break;
            }
            int word = backward.wordAt(node);
            found = word >= 0 ? word : found;
        }
        return found < 0 ? null : words.get(found);
    }

    /** True where one of the words ends the text. */
    public boolean ends(String text) {
        return longestEndingAt(text, 0, text.length()) > 0;
    }
}
