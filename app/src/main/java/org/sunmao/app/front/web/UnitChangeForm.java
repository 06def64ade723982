package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitChange.Kind;
import org.sunmao.app.tenancy.UnitChange.Part;
import org.sunmao.app.tenancy.UnitChanges;
import org.sunmao.app.tenancy.UnitName;

/**
 * What somebody fills in about a change of units.
 *
 * @param kind split, merge or renumber
 * @param day the day as written
 * @param with ids of other units that are merged with this one
 * @param label new labels as written, one below the other in their order
 * @param area their areas as written
 */
record UnitChangeForm(
        @Nullable String kind,
        @Nullable String day,
        @Nullable List<Long> with,
        @Nullable List<String> label,
        @Nullable List<String> area,
        @Nullable String why) {

    private static final int MOST_PARTS = 12;

    Kind kindOrSplit() {
        for (Kind each : Kind.values()) {
            if (each.word().equals(kind)) {
                return each;
            }
        }
        return Kind.SPLIT;
    }

    List<Long> others() {
        return with == null ? List.of() : with;
    }

    String text(int part, boolean ofArea) {
        List<String> texts = ofArea ? area : label;
        return texts == null || part >= texts.size() || texts.get(part) == null
                ? ""
                : texts.get(part).strip();
    }

    /** How many lines for new units the form has. */
    int parts() {
        if (kindOrSplit() != Kind.SPLIT) {
            return 1;
        }
        int filled = label == null
                ? 0
                : (int) label.stream().filter(text -> !text.isBlank()).count();
        return Math.min(MOST_PARTS, Math.max(3, filled + 1));
    }

    /** Whether a day and a label were given. */
    boolean filled() {
        return day != null && !day.isBlank() && label != null && label.stream().anyMatch(text -> !text.isBlank());
    }

    /** The word; null where the day or an area cannot be read. */
    UnitChanges.@Nullable Word word(long building, Unit own, List<Unit> all, String reason) {
        var before = new ArrayList<Unit>(List.of(own));
        if (kindOrSplit() == Kind.MERGE) {
            all.stream()
                    .filter(unit -> others().contains(unit.id()) && unit.id() != own.id())
                    .forEach(before::add);
        }
        var after = new ArrayList<Part>();
        try {
            for (int i = 0; i < MOST_PARTS; i++) {
                if (!text(i, false).isEmpty()) {
                    String digits = text(i, true).toLowerCase(Locale.ROOT).replaceAll("㎡|m²|m2|平方米|平米|平|,|\\s", "");
                    BigDecimal sqm = digits.isEmpty() ? null : new BigDecimal(digits);
                    if (sqm != null && (sqm.signum() <= 0 || sqm.precision() - sqm.scale() > 7)) {
                        return null;
                    }
                    after.add(new Part(
                            UnitName.of(own.floorLabel(), text(i, false)).label(), sqm));
                }
            }
            return new UnitChanges.Word(
                    building, kindOrSplit(), LocalDate.parse(day == null ? "" : day.strip()), before, after, reason);
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }
}
