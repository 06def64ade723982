package org.sunmao.app.measures.derive;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Publishes tax of twelve months by district, street and building, for each month that tax was delivered for. An enterprise counts
 * where it held the largest let area on the month's last day; one that held none counts under {@code none}. Beside it, the sums of buildings
 * to the fen are kept for readers with that right, and are as new as the evidence.
 *
 * <p>A window is published once, all cells together, when it has been known for the settling time. From then on its figures stand: later
 * corrections appear in later windows only, for the difference of two publications would be the correction, and that is mostly one
 * enterprise's. A cell that today's data would hide is hidden; one that was hidden is never told.
 */
@Component
class TaxLattice implements DerivationStep {

    private static final List<String> COLUMNS =
            List.of("last_month", "level", "place", "street_code", "total_fen", "enterprises", "suppressed", "why");
    private static final String EXACT = """
            with paid as (
                select t.enterprise_id, sum(t.total_fen) as fen from enterprises.tax_month t
                where t.month > cast(:month as date) - interval '12 months' and t.month <= cast(:month as date)
                group by t.enterprise_id)
            insert into measures.tax_building_current (last_month, building_id, street_code, total_fen, enterprises)
            select :month, b.id, coalesce(b.street_code, 'none'), sum(p.fen), count(*)
            from paid p join measures.homes(array[cast(:last as date)]) h on h.enterprise_id = p.enterprise_id
            join places.building b on b.id = h.building_id
            group by b.id, b.street_code
            """;
    private static final String PAYERS = """
            with paid as (
                select t.enterprise_id, sum(t.total_fen) as fen,
                    coalesce(sum(t.total_fen) filter (where t.month = cast(:month as date)), 0) as newest
                from enterprises.tax_month t
                where t.month > cast(:month as date) - interval '12 months' and t.month <= cast(:month as date)
                group by t.enterprise_id)
            select p.enterprise_id, coalesce(b.id::text, 'none') as building, coalesce(b.street_code, 'none') as street, p.fen, p.newest
            from paid p
            left join measures.homes(array[cast(:last as date)]) h on h.enterprise_id = p.enterprise_id
            left join places.building b on b.id = h.building_id
            """;

    private final WorkerDatabase database;
    private final Duration settling;

    /** Publishes a window when it has been known for so many days, setting {@code sunmao.tax.settle-days}. */
    @Autowired
    TaxLattice(WorkerDatabase database, @Value("${sunmao.tax.settle-days:30}") int settleDays) {
        this.database = database;
        this.settling = Duration.ofDays(settleDays);
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
    public boolean ofAll() {
        return true;
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.client().sql("""
                insert into measures.tax_window_current (last_month) select distinct month from enterprises.tax_month
                on conflict do nothing
                """).update();
        database.client().sql("delete from measures.tax_building_current").update();
        var memory = new LatticeMemory();
        database.client()
                .sql("""
                        select last_month, published_at is not null as published,
                            seen_at <= now() - make_interval(secs => :settling) as settled
                        from measures.tax_window order by 1
                        """)
                .param("settling", settling.toSeconds())
                .query((row, n) -> new Window(
                        row.getObject("last_month", LocalDate.class),
                        row.getBoolean("published"),
                        row.getBoolean("settled")))
                .list()
                .forEach(window -> derive(window, memory));
    }

    private record Window(LocalDate month, boolean published, boolean settled) {}

    private void derive(Window window, LatticeMemory memory) {
        at(EXACT, window.month()).update();
        List<Payer> payers = at(PAYERS, window.month())
                .query((row, n) -> new Payer(
                        row.getLong("enterprise_id"),
                        row.getString("building"),
                        row.getString("street"),
                        row.getLong("fen"),
                        row.getLong("newest")))
                .list();
        if (window.published()) {
            hideMore(window.month(), LatticeWindow.plan(payers, memory, hiddenIn(window.month())));
        } else if (window.settled()) {
            publish(window.month(), LatticeWindow.plan(payers, memory, Map.of()));
        } else {
            wait(window.month(), LatticeWindow.plan(payers, new LatticeMemory(), Map.of()));
        }
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec at(String sql, LocalDate month) {
        return database.client()
                .sql(sql)
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1));
    }

    private void publish(LocalDate month, List<LatticeWindow.Cell> cells) {
        write(month, cells);
        database.client()
                .sql("update measures.tax_window_current set published_at = now() where last_month = ?")
                .param(month)
                .update();
    }

    /** Until it is published, a window has its cells and tells nothing. */
    private void wait(LocalDate month, List<LatticeWindow.Cell> cells) {
        write(
                month,
                cells.stream()
                        .map(c -> new LatticeWindow.Cell(c.level(), c.place(), c.street(), c.shares(), "settling"))
                        .toList());
    }

    private void write(LocalDate month, List<LatticeWindow.Cell> cells) {
        database.client()
                .sql("delete from measures.tax_cell_current where last_month = ?")
                .param(month)
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        for (LatticeWindow.Cell cell : cells) {
            boolean shown = cell.why() == null;
            rows.add(new @Nullable Object[] {
                month,
                cell.level(),
                cell.place(),
                cell.street(),
                shown ? cell.shares().totalFen() : null,
                shown ? cell.shares().size() : null,
                !shown,
                cell.why()
            });
        }
        database.copyIn("measures.tax_cell_current", COLUMNS, rows);
    }

    private Map<String, String> hiddenIn(LocalDate month) {
        var hidden = new HashMap<String, String>();
        database.client()
                .sql("select level, place, why from measures.tax_cell where last_month = ? and suppressed")
                .param(month)
                .query(row -> {
                    hidden.put(
                            LatticeWindow.Cell.key(row.getString("level"), row.getString("place")),
                            row.getString("why"));
                });
        return hidden;
    }

    /** What today's data would not tell of a published window is told no longer; its figures stay as they were. */
    private void hideMore(LocalDate month, List<LatticeWindow.Cell> today) {
        Map<String, List<LatticeWindow.Cell>> hidden =
                today.stream().filter(c -> c.why() != null).collect(Collectors.groupingBy(LatticeWindow.Cell::level));
        hidden.forEach((level, cells) -> database.client()
                .sql("""
                        update measures.tax_cell_current set suppressed = true, total_fen = null, enterprises = null, why = 'later'
                        where last_month = :month and level = :level and place in (:places) and not suppressed
                        """)
                .param("month", month)
                .param("level", level)
                .param("places", cells.stream().map(LatticeWindow.Cell::place).toList())
                .update());
    }
}
