package org.sunmao.linkage.enterprise;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.person.PersonName;
import org.sunmao.linkage.region.Region;

/** Readings that many records of one run share, kept once; any number of threads may ask. */
final class Pool {
    private static final int PERSONS = 1 << 15;

    private final Map<List<Region>, RegionList> lists = new ConcurrentHashMap<>();

    /** Persons read last, each at a place that its text tells; two threads may overwrite each other's, never tear one. */
    private final @Nullable Person[] persons = new @Nullable Person[PERSONS];

    /** A cell and the person that it names. */
    private record Person(String cell, String name) {}

    RegionList regions(List<Region> regions) {
        if (regions.isEmpty()) {
            return RegionList.NONE;
        }
        RegionList known = lists.get(regions);
        if (known != null) {
            return known;
        }
        synchronized (lists) {
            return lists.computeIfAbsent(List.copyOf(regions), r -> RegionList.of(lists.size() + 1, r));
        }
    }

    /** All lists of regions that were asked for, each at its number. */
    RegionList[] lists() {
        synchronized (lists) {
            RegionList[] out = new RegionList[lists.size() + 1];
            out[0] = RegionList.NONE;
            lists.values().forEach(list -> out[list.number] = list);
            return out;
        }
    }

    /** The first person that a cell names in full; empty where it names none. A masked name is nobody that could be told from others. */
    String person(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        int slot = cell.hashCode() * 0x9E3779B1 >>> 17 & PERSONS - 1;
        Person known = persons[slot];
        if (known != null && known.cell.equals(cell)) {
            return known.name;
        }
        String name = read(cell);
        persons[slot] = new Person(cell, name);
        return name;
    }

    private static String read(String cell) {
        for (PersonName person : PersonName.read(cell).persons()) {
            if (person.isWhole() && person.name().length() >= 2) {
                return person.name();
            }
        }
        return "";
    }
}
