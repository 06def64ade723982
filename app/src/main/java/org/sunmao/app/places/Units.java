package org.sunmao.app.places;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.Upsert;
import org.sunmao.app.database.WorkerDatabase;

/** The units of buildings, as the rows of tenants and vacancies name them. */
@Component
public class Units {

    private static final List<String> COLUMNS = List.of(
            "id",
            "building_id",
            "floor_label",
            "floor_order",
            "label",
            "area_sqm",
            "from_day",
            "until_day",
            "renamed",
            "names");

    private final WorkerDatabase database;

    Units(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * A unit of a building.
     *
     * @param id from the identity ledger
     * @param floorLabel {@code 12}, {@code B1}, {@code 12-13}; empty when not known
     * @param floorOrder number to sort floors by, basements negative; null when not known
     * @param label rooms, {@code 1203-1205}; the floor's label when the whole floor is meant
     * @param areaSqm newest area that was said, null when none was
     * @param fromDay the day on which a change made it; null when it was always there
     * @param untilDay the day on which it became others; null while it is there
     * @param renamed days until which the door had another label, in order
     * @param names the labels that it had until then, {@code floor/rooms}
     */
    public record Unit(
            long id,
            long buildingId,
            String floorLabel,
            @Nullable Integer floorOrder,
            String label,
            @Nullable BigDecimal areaSqm,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            List<LocalDate> renamed,
            List<String> names) {}

    /** Makes these the units of these buildings; units that no row names any more go. */
    public void bring(List<Long> buildings, List<Unit> units) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (Unit u : units) {
            rows.add(new @Nullable Object[] {
                u.id(),
                u.buildingId(),
                u.floorLabel(),
                u.floorOrder(),
                u.label(),
                u.areaSqm(),
                u.fromDay(),
                u.untilDay(),
                u.renamed().isEmpty() ? null : u.renamed(),
                u.names().isEmpty() ? null : u.names()
            });
        }
        database.client()
                .sql("delete from places.unit_current where building_id = any(?) and id <> all(?)")
                .params(
                        buildings.toArray(Long[]::new),
                        units.stream().map(Unit::id).toArray(Long[]::new))
                .update();
        new Upsert(database, "places.unit_current", List.of("id"), COLUMNS).write(rows);
    }
}
