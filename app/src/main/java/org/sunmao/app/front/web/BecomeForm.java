package org.sunmao.app.front.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.places.BuildingChange.Kind;
import org.sunmao.app.places.BuildingChange.Standing;

/**
 * What is filled in of a change of buildings.
 *
 * @param with numbers of the other buildings: successors of a split, those that are merged with this one
 * @param share what stands beside each of them: its units, or what goes before its room numbers
 * @param own merge: what goes before the room numbers of this building
 * @param into merge: number of the building that they become
 */
public record BecomeForm(
        @Nullable String kind,
        @Nullable String day,
        @Nullable List<String> with,
        @Nullable List<String> share,
        @Nullable String own,
        @Nullable String into,
        @Nullable String why) {

    static final int MOST = 6;

    Kind kindOrSplit() {
        for (Kind each : Kind.values()) {
            if (each.word().equals(kind)) {
                return each;
            }
        }
        return Kind.SPLIT;
    }

    /** Whether the form was sent, not only opened. */
    boolean filled() {
        return day != null && !day.isBlank();
    }

    String text(@Nullable List<String> texts, int line) {
        return texts == null || texts.size() <= line ? "" : texts.get(line).strip();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The change that is meant; null where a day or a number of a building cannot be read. */
    @Nullable
    Standing change(long building) {
        LocalDate on = on();
        if (on == null) {
            return null;
        }
        var others = new ArrayList<Long>();
        var shares = new ArrayList<String>();
        for (int i = 0; i < MOST; i++) {
            String number = text(with, i).toUpperCase(Locale.ROOT);
            if (!number.isEmpty()) {
                var found = SubjectPath.findBuilding(number);
                if (found.isEmpty()) {
                    return null;
                }
                others.add(found.get());
                shares.add(text(share, i));
            }
        }
        return switch (kindOrSplit()) {
            case SPLIT -> new Standing(0, Kind.SPLIT, on, List.of(building), others, shares);
            case END -> new Standing(0, Kind.END, on, List.of(building), List.of(), List.of());
            case MERGE ->
                SubjectPath.findBuilding(orEmpty(into).toUpperCase(Locale.ROOT))
                        .map(become -> {
                            others.add(0, building);
                            shares.add(0, orEmpty(own));
                            return new Standing(0, Kind.MERGE, on, others, List.of(become), shares);
                        })
                        .orElse(null);
        };
    }

    private @Nullable LocalDate on() {
        try {
            return LocalDate.parse(orEmpty(day));
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
