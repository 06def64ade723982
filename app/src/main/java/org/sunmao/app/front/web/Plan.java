package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.LettingState;
import org.sunmao.app.tenancy.UnitOnDay;

/** Words the units of a building on a day, floor by floor from the top. */
final class Plan {

    private final Ui ui;
    private final SourceNames sources;
    private final String path;
    private final BuildingOnDay onDay;

    /** @param path address of the building's file */
    Plan(Ui ui, SourceNames sources, String path, BuildingOnDay onDay) {
        this.ui = ui;
        this.sources = sources;
        this.path = path;
        this.onDay = onDay;
    }

    /** How many units stand how, with their known area; also the states with which none stands. */
    List<PlanSum> sums() {
        List<PlanSum> sums = new ArrayList<>();
        for (LettingState state : LettingState.values()) {
            List<UnitOnDay> units = onDay.units().stream()
                    .filter(unit -> unit.state(onDay.day()) == state)
                    .toList();
            BigDecimal sqm = area(units);
            sums.add(new PlanSum(
                    state,
                    vacancyUnsaid(state, units)
                            ? ui.t("front.plan.vacant.none")
                            : ui.t("front.building.units", units.size()),
                    sqm == null ? null : ui.area(sqm),
                    note(state, units)));
        }
        return sums;
    }

    /** Beside units of which nobody says anything, none reported vacant is not the same as none vacant. */
    private boolean vacancyUnsaid(LettingState state, List<UnitOnDay> units) {
        return state == LettingState.VACANT
                && units.isEmpty()
                && onDay.units().stream().anyMatch(unit -> unit.state(onDay.day()) == LettingState.UNKNOWN);
    }

    private @Nullable String note(LettingState state, List<UnitOnDay> units) {
        if (state != LettingState.ENDS) {
            return null;
        }
        long overdue = units.stream().filter(unit -> unit.overdue(onDay.day())).count();
        return overdue == 0 ? null : ui.t("front.plan.overdue", overdue);
    }

    /** How many units have no area, in words; null when all have. */
    @Nullable
    String unsized() {
        long count =
                onDay.units().stream().filter(unit -> unit.areaSqm() == null).count();
        return count == 0 ? null : ui.t("front.plan.unsized", count);
    }

    List<PlanFloor> floors() {
        Map<String, List<UnitOnDay>> floors = new LinkedHashMap<>();
        onDay.units()
                .forEach(unit -> floors.computeIfAbsent(unit.floorLabel(), any -> new ArrayList<>())
                        .add(unit));
        List<PlanFloor> lines = new ArrayList<>();
        floors.forEach((label, units) -> lines.add(floor(label, units)));
        return lines;
    }

    private PlanFloor floor(String label, List<UnitOnDay> units) {
        BigDecimal sqm = area(units);
        long unsized = units.stream().filter(unit -> unit.areaSqm() == null).count();
        return new PlanFloor(
                label.isEmpty() ? ui.t("tenancy.floor.unknown") : ui.t("tenancy.floor", label),
                sqm == null ? null : ui.area(sqm),
                sqm == null || unsized == 0 ? null : ui.t("front.plan.floor.unsized", unsized),
                units.stream().map(this::unit).toList());
    }

    private static @Nullable BigDecimal area(List<UnitOnDay> units) {
        return units.stream()
                .map(UnitOnDay::areaSqm)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private PlanUnit unit(UnitOnDay unit) {
        BigDecimal sqm = unit.areaSqm();
        LettingState state = unit.state(onDay.day());
        return new PlanUnit(
                unit.id(),
                unit.label(),
                state,
                sqm == null || sqm.signum() <= 0
                        ? null
                        : sqm.stripTrailingZeros().toPlainString(),
                sqm == null ? null : ui.area(sqm),
                brief(unit, state),
                spoken(unit, state),
                unit.provisional(),
                unit.stays().stream()
                        .map(stay -> Stays.onDay(ui, sources, stay, path + "/rows?unit=" + unit.id(), onDay.day()))
                        .toList());
    }

    private String brief(UnitOnDay unit, LettingState state) {
        return switch (state) {
            case VACANT, UNKNOWN -> ui.t(key(state));
            default ->
                unit.stays().stream()
                        .map(stay -> Objects.requireNonNullElse(stay.name(), ui.unknown()))
                        .distinct()
                        .reduce((a, b) -> a + ui.t("front.comma") + b)
                        .orElse("");
        };
    }

    /** The state where the box does not say it already, and that the holder is uncertain. */
    private String spoken(UnitOnDay unit, LettingState state) {
        boolean said = state == LettingState.VACANT || state == LettingState.UNKNOWN;
        String word = said ? "" : ui.t(key(state));
        return unit.provisional() && state != LettingState.PROVISIONAL
                ? word + ui.t("front.comma") + ui.t(key(LettingState.PROVISIONAL))
                : word;
    }

    /** Where the word of a state is. */
    static String key(LettingState state) {
        return "front.plan." + state.word();
    }
}
