package org.sunmao.linkage.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of regions as a trie. Its edges lie in one open hash table of numbers, a step is one look-up, and the most common
 * answer, that no name starts with a character, costs a look into a set of bits.
 */
final class RegionTrie {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int SHIFT = 16;

    private final long[] first = new long[(1 << 16) >> 6];
    private int[] keys = new int[1 << 8];
    private int[] targets = new int[1 << 8];
    private int edges;
    private final List<@Nullable SameName> names = new ArrayList<>();

    RegionTrie() {
        names.add(null);
    }

    /** True where a name may start with a character. */
    boolean startsWith(char c) {
        return (first[c >> 6] & 1L << c) != 0;
    }

    /** The node behind a character, {@link #NONE} where no name goes on with it. */
    int next(int node, char c) {
        int key = node << SHIFT | c;
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); targets[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    /** The regions whose name ends at a node; null where none does. */
    @Nullable
    SameName at(int node) {
        return names.get(node);
    }

    void add(String name, Region region) {
        int node = ROOT;
        first[name.charAt(0) >> 6] |= 1L << name.charAt(0);
        for (int i = 0; i < name.length(); i++) {
            int next = next(node, name.charAt(i));
            node = next == NONE ? grow(node, name.charAt(i)) : next;
        }
        SameName known = names.get(node);
        names.set(node, known == null ? SameName.of(region, name.length()) : known.with(region));
    }

    private int grow(int node, char c) {
        if (++edges > keys.length / 4) {
            enlarge();
        }
        names.add(null);
        int target = names.size() - 1;
        put(node << SHIFT | c, target);
        return target;
    }

    private void enlarge() {
        int[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new int[oldKeys.length * 2];
        targets = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldTargets[i] != 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void put(int key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (targets[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int slot(int key, int mask) {
        int mixed = key * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & mask;
    }
}
