package org.sunmao.app.overview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.overview.store.LeasesEnding;
import org.sunmao.app.overview.store.LeasesEnding.Ending;
import org.sunmao.app.overview.store.LeasesEnding.Lease;
import org.sunmao.app.overview.store.LeasesEnding.Wanted;

/** Leases that end within 3, 6 and 12 months, and the next of them. */
@Component
public class LeasesPart implements ScreenPart {

    private final LeasesEnding leases;

    LeasesPart(LeasesEnding leases) {
        this.leases = leases;
    }

    /**
     * One of the next.
     *
     * @param name of the holder; null where nobody says it
     * @param href the enterprise within this screen; null where none is linked
     * @param where building and unit
     * @param at the unit within this screen
     */
    public record Line(@Nullable String name, @Nullable String href, String where, String at, LocalDate end) {}

    /** What ends; null while it is being counted. */
    public record Page(@Nullable Ending ending, List<Line> next) {}

    @Override
    public String id() {
        return "leases";
    }

    @Override
    public void begin(Looking looking) {
        var wanted = new Wanted(
                looking.place(),
                looking.floor(),
                looking.unit(),
                looking.chosen().asOf());
        looking.patience().begin(id(), () -> leases.find(looking.scope(), wanted));
    }

    @Override
    public Page page(Looking looking) {
        return looking.patience()
                .find(id(), Ending.class)
                .map(ending -> new Page(
                        ending,
                        ending.next().stream()
                                .map(lease -> line(looking, lease))
                                .toList()))
                .orElseGet(() -> new Page(null, List.of()));
    }

    private static Line line(Looking looking, Lease lease) {
        var building = MeasurePlace.building(lease.building());
        String unit = Long.toString(lease.unit());
        return new Line(
                lease.name() == null ? null : Masking.text(Objects.requireNonNull(lease.name()), looking.scope()),
                lease.enterprise() == null
                        ? null
                        : looking.screen().inside(building, lease.floor(), unit, "E" + lease.enterprise()),
                lease.buildingName() + " " + lease.label(),
                looking.screen().inside(building, lease.floor(), unit, null),
                lease.end());
    }
}
