package org.sunmao.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise's stay in a building, over all its rooms.
 *
 * @param in  first day
 * @param out last day, null while it lasts
 */
public record Presence(
        int enterprise,
        int building,
        LocalDate in,
        @Nullable LocalDate out) {

    /** The stays in a building by enterprise, each from the first day in any room to the last day in all. */
    public static List<Presence> of(List<Tenancy> tenancies) {
        Map<Integer, List<Tenancy>> byEnterprise = new TreeMap<>();
        tenancies.forEach(t -> byEnterprise
                .computeIfAbsent(t.enterprise(), key -> new ArrayList<>())
                .add(t));
        List<Presence> stays = new ArrayList<>();
        byEnterprise.values().forEach(held -> add(stays, held));
        return stays;
    }

    private static void add(List<Presence> stays, List<Tenancy> held) {
        held.sort(Comparator.comparing(Tenancy::start));
        Presence running = null;
        for (Tenancy t : held) {
            if (running == null || running.endsBefore(t.start())) {
                if (running != null) {
                    stays.add(running);
                }
                running = new Presence(t.enterprise(), t.building(), t.start(), t.end());
            } else {
                running = running.until(t.end());
            }
        }
        if (running != null) {
            stays.add(running);
        }
    }

    private boolean endsBefore(LocalDate day) {
        return out != null && out.plusDays(1).isBefore(day);
    }

    private Presence until(@Nullable LocalDate end) {
        boolean longer = out != null && (end == null || end.isAfter(out));
        return longer ? new Presence(enterprise, building, in, end) : this;
    }
}
