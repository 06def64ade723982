package org.sunmao.linkage.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A lexicon that finds its longest word at the start or the end of a stretch of text. */
public final class WordSet {
    private final Set<String> words = new HashSet<>();
    private final byte[] longestByFirst = new byte[1 << 16];
    private final byte[] longestByLast = new byte[1 << 16];

    /** A set of those words; words longer than 127 characters are not supported. */
    public WordSet(Collection<String> entries) {
        for (String word : entries) {
            int length = word.length();
            if (length > 0 && words.add(word)) {
                char first = word.charAt(0);
                char last = word.charAt(length - 1);
                longestByFirst[first] = (byte) Math.max(longestByFirst[first], length);
                longestByLast[last] = (byte) Math.max(longestByLast[last], length);
            }
        }
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
        return words.contains(word);
    }

    /** The length of the longest word that starts at {@code from} and ends before {@code to}; 0 where none does. */
    public int longestAt(String text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        for (int n = Math.min(longestByFirst[text.charAt(from)], to - from); n > 0; n--) {
            if (words.contains(text.substring(from, from + n))) {
                return n;
            }
        }
        return 0;
    }

    /** The length of the longest word that ends before {@code to} and starts at or after {@code from}; 0 where none does. */
    public int longestEndingAt(String text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        for (int n = Math.min(longestByLast[text.charAt(to - 1)], to - from); n > 0; n--) {
            if (words.contains(text.substring(to - n, to))) {
                return n;
            }
        }
        return 0;
    }

    /** The longest length that a word with this first character has; 0 where none starts with it. */
    public int longest(char first) {
        return longestByFirst[first];
    }
}
