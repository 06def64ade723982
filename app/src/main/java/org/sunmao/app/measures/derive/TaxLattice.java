package org.sunmao.app.measures.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Publishes tax of twelve months by district, street and building, for each month that tax was delivered for. An enterprise counts
 * where it held the largest let area on the month's last day; one that held none counts under {@code none}. Beside it, the sums of buildings
 * to the fen are kept for readers with that right.
 */
@Component
class TaxLattice implements DerivationStep {

    private static final List<String> COLUMNS =
            List.of("last_month", "level", "place", "street_code", "total_fen", "enterprises", "suppressed", "why");
    private static final List<String> EXACT =
            List.of("last_month", "building_id", "street_code", "total_fen", "enterprises");
    private static final String BY_BUILDING = """
            with paid as (
                select t.enterprise_id, sum(t.total_fen) as fen from enterprises.tax_month t
                where t.month > cast(:month as date) - interval '12 months' and t.month <= cast(:month as date)
                group by t.enterprise_id),
            home as (select enterprise_id, building_id from measures.homes(array[cast(:last as date)]))
            select coalesce(h.building_id::text, 'none') as building, coalesce(b.street_code, 'none') as street,
                sum(p.fen) as fen, count(*) as enterprises, max(abs(p.fen)) as largest
            from paid p left join home h on h.enterprise_id = p.enterprise_id
            left join places.building b on b.id = h.building_id
            group by grouping sets ((), (coalesce(b.street_code, 'none')),
                (coalesce(h.building_id::text, 'none'), coalesce(b.street_code, 'none')))
            """;

    private final WorkerDatabase database;

    TaxLattice(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String code() {
        return "measures.tax";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.client().sql("delete from measures.tax_cell").update();
        database.client().sql("delete from measures.tax_building").update();
        List<LocalDate> months = database.client()
                .sql("select distinct month from enterprises.tax_month order by 1")
                .query(LocalDate.class)
                .list();
        for (LocalDate month : months) {
            publish(month);
        }
    }

    private void publish(LocalDate month) {
        var district = new ArrayList<TaxCell>();
        var streets = new ArrayList<TaxCell>();
        var buildings = new ArrayList<TaxCell>();
        database.client()
                .sql(BY_BUILDING)
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1))
                .query(row -> {
                    String building = row.getString("building");
                    String street = row.getString("street");
                    long fen = row.getLong("fen");
                    int enterprises = row.getInt("enterprises");
                    long largest = row.getLong("largest");
                    if (building != null) {
                        buildings.add(new TaxCell(building, street, street, fen, enterprises, largest));
                    } else if (street != null) {
                        streets.add(new TaxCell(street, "", street, fen, enterprises, largest));
                    } else if (enterprises > 0) {
                        district.add(new TaxCell("", "", null, fen, enterprises, largest));
                    }
                });
        var rows = new ArrayList<@Nullable Object[]>();
        add(rows, month, "district", district, Suppression.hide(List.of()));
        Map<String, String> hiddenStreets = Suppression.hide(streets);
        add(rows, month, "street", streets, hiddenStreets);
        add(rows, month, "building", buildings, Suppression.hideBelow(hiddenStreets, buildings));
        database.copyIn("measures.tax_cell", COLUMNS, rows);
        keep(month, buildings);
    }

    /** Sums to the fen, for readers with that right; what nobody holds a unit for is in none of them. */
    private void keep(LocalDate month, List<TaxCell> buildings) {
        List<@Nullable Object[]> rows = buildings.stream()
                .filter(cell -> !cell.place().equals("none"))
                .map(cell -> new @Nullable Object[] {
                    month, Long.valueOf(cell.place()), cell.street(), cell.totalFen(), cell.enterprises()
                })
                .toList();
        database.copyIn("measures.tax_building", EXACT, rows);
    }

    private static void add(
            List<@Nullable Object[]> rows,
            LocalDate month,
            String level,
            List<TaxCell> cells,
            Map<String, String> hidden) {
        for (TaxCell cell : cells) {
            String own = hidden.get(cell.place());
            String why = own == null && level.equals("district") ? cell.secret() : own;
            boolean shown = why == null;
            rows.add(new @Nullable Object[] {
                month,
                level,
                cell.place(),
                cell.street(),
                shown ? cell.totalFen() : null,
                cell.enterprises(),
                !shown,
                why
            });
        }
    }
}
