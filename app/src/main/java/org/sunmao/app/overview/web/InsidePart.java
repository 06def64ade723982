package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Masking;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.tenancy.LettingState;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.UnitOnDay;

/** What lies within a building: its floors, the units of a floor, who holds a unit; and an enterprise with the units that it holds. */
@Component
public class InsidePart implements ScreenPart {

    private final Tenancies tenancies;
    private final Enterprises enterprises;

    InsidePart(Tenancies tenancies, Enterprises enterprises) {
        this.tenancies = tenancies;
        this.enterprises = enterprises;
    }

    /**
     * A floor: how much of it is let, vacant and not known, in m²; null where there are such units and of none the area is known.
     *
     * @param label empty for units on no known floor
     */
    public record Floor(
            String label,
            String href,
            boolean here,
            int units,
            @Nullable BigDecimal let,
            @Nullable BigDecimal vacant,
            @Nullable BigDecimal unknown) {

        /** The areas as lengths of a bar; what is not known has none. */
        public List<String> lengths() {
            return Stream.of(let, vacant, unknown)
                    .map(area -> area == null ? "0" : area.toPlainString())
                    .toList();
        }

        /** Whether any area is known. */
        public boolean drawn() {
            return lengths().stream().anyMatch(length -> new BigDecimal(length).signum() > 0);
        }
    }

    /** A unit of the floor on the day; a null area is not said. */
    public record Room(
            String label,
            String href,
            boolean here,
            LettingState state,
            @Nullable BigDecimal area,
            List<Holder> holders) {}

    /** Who holds a unit; a null name is not said, a null address leads nowhere. */
    public record Holder(
            @Nullable String name,
            @Nullable String href,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * An enterprise.
     *
     * @param industry in words; null where no source says it
     * @param stays where it is and was
     */
    public record Firm(
            String name, boolean confirmed, @Nullable String industry, String file, List<StayLine> stays) {}

    /** A stay of the enterprise; without a name of the building where it is not open to the reader. */
    public record StayLine(
            @Nullable String building,
            String unit,
            @Nullable String href,
            LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * What lies within.
     *
     * @param building id of the building; 0 where none is chosen
     * @param listDay day of the list that speaks; null where none does
     * @param floors all floors of the building, top first
     * @param floor the floor that is chosen; null for none
     * @param rooms the units of that floor
     * @param firm the enterprise that is chosen; null for none
     */
    public record Page(
            long building,
            @Nullable LocalDate listDay,
            List<Floor> floors,
            @Nullable String floor,
            List<Room> rooms,
            @Nullable Firm firm) {}

    @Override
    public String id() {
        return "inside";
    }

    @Override
    public Page page(Looking looking) {
        long building = looking.place().buildingFilter();
        Firm firm = looking.enterprise() == 0 ? null : firm(looking);
        if (building == 0) {
            return new Page(0, null, List.of(), null, List.of(), firm);
        }
        var day = tenancies.getOnDay(looking.scope(), building, looking.chosen().asOf());
        String floor = looking.storey();
        return new Page(
                building,
                day.listDay(),
                floors(looking, day.units()),
                floor,
                day.units().stream()
                        .filter(unit -> floor != null && unit.floorLabel().equals(floor))
                        .map(unit -> room(looking, unit, day.day()))
                        .toList(),
                firm);
    }

    private static List<Floor> floors(Looking looking, List<UnitOnDay> units) {
        var floors = new LinkedHashMap<String, List<UnitOnDay>>();
        units.forEach(unit -> floors.computeIfAbsent(unit.floorLabel(), any -> new ArrayList<>())
                .add(unit));
        return floors.entrySet().stream()
                .map(each -> new Floor(
                        each.getKey(),
                        looking.screen().inside(looking.place(), each.getKey(), null, null),
                        each.getKey().equals(looking.storey()),
                        each.getValue().size(),
                        area(each.getValue(), Kind.LET),
                        area(each.getValue(), Kind.VACANT),
                        area(each.getValue(), Kind.UNKNOWN)))
                .toList();
    }

    private enum Kind {
        LET,
        VACANT,
        UNKNOWN;

        static Kind of(UnitOnDay unit) {
            return unit.stays().isEmpty() ? UNKNOWN : unit.stays().stream().anyMatch(Stay::held) ? LET : VACANT;
        }
    }

    /** What the units of this kind add up to; null where there are some and of none the area is known, 0 where there are none. */
    private static @Nullable BigDecimal area(List<UnitOnDay> units, Kind kind) {
        List<UnitOnDay> some =
                units.stream().filter(unit -> Kind.of(unit) == kind).toList();
        return some.isEmpty()
                ? BigDecimal.ZERO
                : some.stream()
                        .map(UnitOnDay::areaSqm)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null);
    }

    private static Room room(Looking looking, UnitOnDay unit, LocalDate day) {
        String id = Long.toString(unit.id());
        return new Room(
                unit.label(),
                looking.screen().inside(looking.place(), unit.floorLabel(), id, null),
                unit.id() == looking.unit(),
                unit.state(day),
                unit.areaSqm(),
                unit.stays().stream()
                        .filter(Stay::held)
                        .map(stay -> new Holder(
                                name(looking, stay.name()),
                                stay.enterpriseId() == null || stay.enterpriseStatus() == null
                                        ? null
                                        : looking.screen()
                                                .inside(
                                                        looking.place(),
                                                        unit.floorLabel(),
                                                        id,
                                                        "E" + stay.enterpriseId()),
                                stay.since(),
                                stay.leaseEnd()))
                        .toList());
    }

    private static @Nullable String name(Looking looking, @Nullable String said) {
        return said == null ? null : Masking.text(said, looking.scope());
    }

    private Firm firm(Looking looking) {
        Enterprise file = enterprises
                .find(looking.scope(), looking.enterprise())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Firm(
                Masking.text(file.name(), looking.scope()),
                file.confirmed(),
                file.industrySection() == null ? null : looking.ui().t("enterprises.section." + file.industrySection()),
                "/enterprises/E" + file.id(),
                tenancies.listStays(looking.scope(), file.id()).stream()
                        .map(stay -> new StayLine(
                                stay.buildingName(),
                                stay.unitLabel(),
                                stay.buildingOpen()
                                        ? looking.screen()
                                                .inside(
                                                        MeasurePlace.building(stay.buildingId()),
                                                        stay.floorLabel(),
                                                        Long.toString(stay.unitId()),
                                                        "E" + file.id())
                                        : null,
                                stay.since(),
                                stay.current() ? null : stay.lastSeen()))
                        .toList());
    }
}
