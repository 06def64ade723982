package org.sunmao.app.tenancy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.address.UnitReader;

/**
 * Which units of a divided building a successor gets, as somebody wrote it: floors ({@code 1-20}, {@code B2-B1}, {@code 3层}), rooms that begin alike
 * ({@code A*}), single units ({@code 12/1203}), one after the other, with commas. Nothing written means the rest.
 */
public final class BuildingShare {

    private static final Pattern FLOOR = Pattern.compile("(?i)(B|地下|负)?[0-9]{1,3}(F|层|楼)?");

    private record Floors(int from, int to) {}

    private final List<Floors> floors = new ArrayList<>();
    private final List<String> beginnings = new ArrayList<>();
    private final Set<String> units = new HashSet<>();

    private BuildingShare() {}

    /** What is written; empty where a part of it cannot be read. */
    public static Optional<BuildingShare> read(String written) {
        var share = new BuildingShare();
        for (String part : written.strip().split("[,，、;；\\s]+")) {
            if (!part.isEmpty() && !share.take(part)) {
                return Optional.empty();
            }
        }
        return Optional.of(share);
    }

    private boolean take(String part) {
        if (part.endsWith("*")) {
            beginnings.add(part.substring(0, part.length() - 1).toUpperCase(Locale.ROOT));
            return part.length() > 1;
        }
        if (part.indexOf('/') > 0) {
            return units.add(part.toUpperCase(Locale.ROOT));
        }
        String[] ends = part.split("[-~～—至到]", 2);
        Integer from = floor(ends[0]);
        Integer to = ends.length == 1 ? from : floor(ends[1]);
        if (from == null || to == null || from > to) {
            return false;
        }
        return floors.add(new Floors(from, to));
    }

    private static @Nullable Integer floor(String text) {
        return !FLOOR.matcher(text).matches()
                ? null
                : UnitReader.read(text, null).floorNumber();
    }

    /** Whether it is all that the others do not get. */
    public boolean isRest() {
        return floors.isEmpty() && beginnings.isEmpty() && units.isEmpty();
    }

    /** How closely it names this unit: 3 the unit itself, 2 how its room begins, 1 its floor, 0 not at all. */
    public int names(UnitName unit) {
        String rooms = unit.rooms().toUpperCase(Locale.ROOT);
        if (units.contains(unit.label().toUpperCase(Locale.ROOT))) {
            return 3;
        }
        if (beginnings.stream().anyMatch(rooms::startsWith)) {
            return 2;
        }
        Integer floor = unit.floorOrder();
        return floor != null && floors.stream().anyMatch(each -> each.from() <= floor && floor <= each.to()) ? 1 : 0;
    }
}
