package org.sunmao.linkage.text;

import java.util.Arrays;
import java.util.List;

/** The words of a list as a tree by character. All edges lie in one open-addressed table, so that a step is one look-up. */
final class WordTrie {
    static final int ROOT = 0;

    /** Spreads the bits of an edge; the golden ratio of 2^64. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** An edge is its node and its character; 0 marks a free place, so the key is one more than that. */
    private final long[] edges;

    private final int[] targets;
    private final int shift;

    /** By node: the index of the word that ends there, or -1. */
    private final int[] ends;

    private int nodes = 1;

    /** @param reversed true to read every word from its end */
    WordTrie(List<String> words, boolean reversed) {
        int characters = words.stream().mapToInt(String::length).sum();
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(characters * 2));
        edges = new long[1 << bits];
        targets = new int[1 << bits];
        shift = Long.SIZE - bits;
        int[] found = new int[characters + 1];
        Arrays.fill(found, -1);
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            int node = ROOT;
            for (int i = 0; i < word.length(); i++) {
                node = grow(node, word.charAt(reversed ? word.length() - 1 - i : i));
            }
            found[node] = w;
        }
        ends = Arrays.copyOf(found, nodes);
    }

    /** The node behind a character, or -1. */
    int child(int node, char c) {
        int slot = slot(key(node, c));
        return edges[slot] == 0 ? -1 : targets[slot];
    }

    /** The index of the word that ends at a node, or -1. */
    int wordAt(int node) {
        return ends[node];
    }

    private int grow(int node, char c) {
        long key = key(node, c);
        int slot = slot(key);
        if (edges[slot] == 0) {
            edges[slot] = key;
            targets[slot] = nodes++;
        }
        return targets[slot];
    }

    /** Where the edge lies, or the free place where it would. The table is at most half full, so there is one. */
    private int slot(long key) {
        int slot = (int) (key * SPREAD >>> shift);
        while (edges[slot] != key && edges[slot] != 0) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private static long key(int node, char c) {
        return ((long) node << Character.SIZE | c) + 1;
    }
}
