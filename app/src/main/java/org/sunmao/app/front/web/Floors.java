package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Unit;
import org.sunmao.app.tenancy.UnitState;

/** The units of a building, floor by floor from the top. */
final class Floors {

    private final Ui ui;
    private final SourceNames sources;
    private final String path;

    Floors(Ui ui, SourceNames sources, String path) {
        this.ui = ui;
        this.sources = sources;
        this.path = path;
    }

    /** @param units top floor first */
    List<FloorLine> lines(List<Unit> units) {
        Map<String, List<Unit>> floors = new LinkedHashMap<>();
        units.forEach(unit -> floors.computeIfAbsent(unit.floorLabel(), any -> new ArrayList<>())
                .add(unit));
        List<FloorLine> lines = new ArrayList<>();
        floors.forEach((label, onFloor) -> lines.add(new FloorLine(
                label.isEmpty() ? ui.t("tenancy.floor.unknown") : ui.t("tenancy.floor", label),
                sums(onFloor.stream().filter(unit -> !unit.former()).toList()),
                onFloor.stream().filter(unit -> !unit.former()).map(this::unit).toList(),
                onFloor.stream().filter(Unit::former).map(this::unit).toList())));
        return lines;
    }

    private UnitLine unit(Unit unit) {
        UnitState state = unit.state();
        boolean let = state == UnitState.LET;
        return new UnitLine(
                unit.id(),
                unit.label(),
                state,
                badge(state),
                state.name().toLowerCase(java.util.Locale.ROOT),
                unit.areaSqm(),
                unit.areaSqm() == null ? null : ui.area(unit.areaSqm()),
                lines(
                        unit,
                        unit.current().stream()
                                .filter(stay -> stay.held() == let)
                                .toList()),
                lines(
                        unit,
                        unit.stays().stream().filter(stay -> !stay.current()).toList()));
    }

    private List<StayLine> lines(Unit unit, List<Stay> stays) {
        return stays.stream()
                .map(stay -> Stays.line(ui, sources, stay, path + "/rows?unit=" + unit.id()))
                .toList();
    }

    static State badge(UnitState state) {
        return switch (state) {
            case LET -> State.LET;
            case VACANT -> State.VACANT;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    private String sums(List<Unit> units) {
        List<String> parts = new ArrayList<>();
        for (UnitState state : UnitState.values()) {
            List<Unit> these = units.stream().filter(u -> u.state() == state).toList();
            if (!these.isEmpty()) {
                BigDecimal sqm = these.stream()
                        .map(Unit::areaSqm)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                String word = ui.t(badge(state).key());
                parts.add(sqm.signum() == 0 ? word + " " + ui.unknown() : word + " " + ui.area(sqm));
            }
        }
        return String.join(ui.t("front.comma"), parts);
    }
}
