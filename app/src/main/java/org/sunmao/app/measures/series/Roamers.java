package org.sunmao.app.measures.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.series.Spell.Kind;

/**
 * Holders who are in several buildings: a figure that counts each holder once takes away what sums over buildings count twice.
 *
 * @param overlapping those who are in two buildings on one day
 * @param byWho all who ever were in two buildings: holder to pairs of building position and stay
 */
record Roamers(List<Roamer> overlapping, Map<Long, int[]> byWho) {

    /** One of them, with pairs of building position and stay. */
    record Roamer(Kind kind, int[] places) {}

    static Roamers of(List<BuildingSeries> buildings) {
        long[] all = buildings.stream()
                .flatMapToLong(b -> Arrays.stream(b.stays().who()))
                .sorted()
                .toArray();
        var byWho = new HashMap<Long, int[]>();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1]) {
                byWho.put(all[i], new int[0]);
            }
        }
        for (int b = 0; b < buildings.size(); b++) {
            long[] who = buildings.get(b).stays().who();
            for (int stay = 0; stay < who.length; stay++) {
                int[] places = byWho.get(who[stay]);
                if (places != null) {
                    int[] more = Arrays.copyOf(places, places.length + 2);
                    more[places.length] = b;
                    more[places.length + 1] = stay;
                    byWho.put(who[stay], more);
                }
            }
        }
        var overlapping = new ArrayList<Roamer>();
        byWho.values().forEach(places -> {
            if (overlap(buildings, places)) {
                overlapping.add(new Roamer(buildings.get(places[0]).stays().kinds()[places[1]], places));
            }
        });
        return new Roamers(List.copyOf(overlapping), byWho);
    }

    private static boolean overlap(List<BuildingSeries> buildings, int[] places) {
        for (int i = 0; i < places.length; i += 2) {
            Stays one = buildings.get(places[i]).stays();
            for (int s = one.offsets()[places[i + 1]]; s < one.offsets()[places[i + 1] + 1]; s += 2) {
                for (int j = 0; j < places.length; j += 2) {
                    if (i != j && buildings.get(places[j]).stays().contains(places[j + 1], one.spans()[s])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
