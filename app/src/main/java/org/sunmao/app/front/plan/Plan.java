package org.sunmao.app.front.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.web.SourceNames;
import org.sunmao.app.front.web.Stays;
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
    private final Shading shading;
    private final List<Shade> shades;

    /** @param path address of the building's file */
    Plan(Ui ui, SourceNames sources, String path, BuildingOnDay onDay, Shading shading) {
        this.ui = ui;
        this.sources = sources;
        this.path = path;
        this.onDay = onDay;
        this.shading = shading;
        this.shades = shading.shades(ui);
    }

    /** How many units are in which class, with their known area; also the classes in which none is. */
    List<PlanSum> sums() {
        Map<String, List<UnitOnDay>> classed =
                onDay.units().stream().collect(Collectors.groupingBy(unit -> shading.of(unit, onDay.day())));
        return shades.stream()
                .map(shade -> sum(shade, classed.getOrDefault(shade.key(), List.of())))
                .toList();
    }

    private PlanSum sum(Shade shade, List<UnitOnDay> units) {
        BigDecimal sqm = area(units);
        return new PlanSum(
                shade,
                vacancyUnsaid(shade, units)
                        ? ui.t("front.plan.vacant.none")
                        : ui.t("front.building.units", units.size()),
                sqm == null ? null : ui.area(sqm),
                note(shade, units));
    }

    /** Beside units of which nobody says anything, none reported vacant is not the same as none vacant. */
    private boolean vacancyUnsaid(Shade shade, List<UnitOnDay> units) {
        return shade.key().equals(Shade.VACANT)
                && units.isEmpty()
                && onDay.units().stream().anyMatch(unit -> unit.state(onDay.day()) == LettingState.UNKNOWN);
    }

    private @Nullable String note(Shade shade, List<UnitOnDay> units) {
        if (!shade.key().equals(LettingState.ENDS.word())) {
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
        BigDecimal largest = floors.values().stream()
                .map(Plan::area)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        List<PlanFloor> lines = new ArrayList<>();
        floors.forEach((label, units) -> lines.add(floor(label, units, largest)));
        return lines;
    }

    /** A floor of which some area is not known could be any size. */
    private static @Nullable String share(@Nullable BigDecimal sqm, long unsized, BigDecimal largest) {
        return sqm == null || unsized > 0 || largest.signum() == 0
                ? null
                : sqm.multiply(BigDecimal.valueOf(100))
                        .divide(largest, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private PlanFloor floor(String label, List<UnitOnDay> units, BigDecimal largest) {
        BigDecimal sqm = area(units);
        long unsized = units.stream().filter(unit -> unit.areaSqm() == null).count();
        return new PlanFloor(
                label.isEmpty() ? ui.t("tenancy.floor.unknown") : ui.t("tenancy.floor", label),
                sqm == null ? null : ui.area(sqm),
                share(sqm, unsized, largest),
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
        Shade shade = shade(shading.of(unit, onDay.day()));
        return new PlanUnit(
                unit.id(),
                unit.label(),
                state,
                shade,
                sqm == null || sqm.signum() <= 0
                        ? null
                        : sqm.stripTrailingZeros().toPlainString(),
                sqm == null ? null : ui.area(sqm),
                brief(unit, state),
                spoken(unit, state, shade),
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

    private Shade shade(String key) {
        return shades.stream()
                .filter(shade -> shade.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The class where the box does not say it already, and that the holder is uncertain. */
    private String spoken(UnitOnDay unit, LettingState state, Shade shade) {
        boolean said = state == LettingState.VACANT || state == LettingState.UNKNOWN;
        String word = said ? "" : shade.label();
        return unit.provisional() && state != LettingState.PROVISIONAL
                ? word + ui.t("front.comma") + ui.t(key(LettingState.PROVISIONAL))
                : word;
    }

    /** Where the word of a state is. */
    static String key(LettingState state) {
        return "front.plan." + state.word();
    }
}
