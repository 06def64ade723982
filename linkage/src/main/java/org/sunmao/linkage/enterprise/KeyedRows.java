package org.sunmao.linkage.enterprise;

import java.util.HashMap;
import java.util.Map;

/** From keys to numbers, in many small maps: none is ever enlarged while everybody waits. */
final class KeyedRows {
    private static final int MAPS = 1 << 10;

    private final Map<Integer, Map<String, Integer>> maps = new HashMap<>();

    /** The number of a key, or -1. */
    int get(String key) {
        Map<String, Integer> map = maps.get(slot(key));
        return map == null ? -1 : map.getOrDefault(key, -1);
    }

    void put(String key, int number) {
        maps.computeIfAbsent(slot(key), s -> new HashMap<>()).put(key, number);
    }

    void remove(String key) {
        Map<String, Integer> map = maps.get(slot(key));
        if (map != null) {
            map.remove(key);
        }
    }

    private static int slot(String key) {
        return key.hashCode() * 0x9E3779B1 >>> 22 & MAPS - 1;
    }
}
