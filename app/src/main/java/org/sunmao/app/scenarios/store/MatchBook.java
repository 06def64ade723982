package org.sunmao.app.scenarios.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.scenarios.Amount;
import org.sunmao.app.scenarios.MatchCase;
import org.sunmao.app.scenarios.Reason;

/** Matches, the days of their states and the sums of their contracts. */
@Component
public class MatchBook {

    private static final String SUM =
            "(select coalesce(sum(case when a.kind = 'reversal' then -a.fen else a.fen end), 0) from scenarios.amount a where a.matter_id = c.matter_id)";

    private static final String MATCH =
            "select c.matter_id, c.opportunity_id, c.capability_id, c.enterprise_id, c.points, c.reasons::text as reasons, c.proposed_on, "
                    + SUM + "::bigint as contracted from scenarios.match c join matters.matter m on m.id = c.matter_id";

    private final WebDatabase web;
    private final WorkerDatabase worker;

    MatchBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** One of them. */
    public Optional<MatchCase> find(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(MATCH + " where c.matter_id = ?")
                        .param(matter)
                        .query(MatchBook::read)
                        .optional());
    }

    /** Those that the reader sees, the newest first. */
    public List<MatchCase> list(Scope scope, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(MATCH + " order by c.matter_id desc limit ?")
                        .param(most)
                        .query(MatchBook::read)
                        .list());
    }

    /** Those of an opportunity or of a capability. */
    public List<MatchCase> ofItem(Scope scope, long item) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                MATCH
                                        + " where c.opportunity_id = ? or c.capability_id = ? order by c.matter_id desc limit 200")
                        .params(item, item)
                        .query(MatchBook::read)
                        .list());
    }

    private static MatchCase read(ResultSet row, int n) throws SQLException {
        return new MatchCase(
                row.getLong("matter_id"),
                row.getLong("opportunity_id"),
                row.getObject("capability_id", Long.class),
                row.getLong("enterprise_id"),
                row.getInt("points"),
                Json.reasons(row.getString("reasons")),
                row.getObject("proposed_on", LocalDate.class),
                row.getLong("contracted"));
    }

    /** Whether the two are brought together and it has not come to nothing, whoever asks. */
    public boolean isThere(long opportunity, long enterprise) {
        return worker.client()
                .sql(
                        "select exists (select 1 from scenarios.match where opportunity_id = ? and enterprise_id = ? and failed_at is null)")
                .params(opportunity, enterprise)
                .query(Boolean.class)
                .single();
    }

    /** Keeps a match, within the transaction in which its matter is opened. */
    public void open(
            long matter,
            long opportunity,
            @Nullable Long capability,
            long enterprise,
            int points,
            List<Reason> reasons) {
        worker.client()
                .sql("""
                        insert into scenarios.match (matter_id, opportunity_id, capability_id, enterprise_id, points, reasons)
                        values (:matter, :opportunity, :capability, :enterprise, :points, cast(:reasons as jsonb))
                        """)
                .param("matter", matter)
                .param("opportunity", opportunity)
                .param("capability", capability)
                .param("enterprise", enterprise)
                .param("points", points)
                .param("reasons", Json.write(reasons))
                .update();
    }

    /** Notes the day on which it came into a state. */
    public void addStage(long matter, String state, LocalDate day) {
        worker.client()
                .sql("insert into scenarios.stage (matter_id, state, day) values (?, ?, ?)")
                .params(matter, state, day)
                .update();
    }

    /** Notes that it came to nothing. */
    public void fail(long matter) {
        worker.client()
                .sql("update scenarios.match set failed_at = now() where matter_id = ? and failed_at is null")
                .param(matter)
                .update();
    }

    /** The opportunity of a match, and whether another match of it has a contract, whoever asks. */
    public record Bound(long opportunity, boolean otherContract) {}

    /** As {@link Bound}. */
    public Bound bound(long matter) {
        return worker.client()
                .sql("""
                        select c.opportunity_id, exists (select 1 from scenarios.match o join matters.matter m on m.id = o.matter_id
                            where o.opportunity_id = c.opportunity_id and o.matter_id <> c.matter_id and m.state in ('contracted', 'delivered')) as other
                        from scenarios.match c where c.matter_id = ?
                        """)
                .param(matter)
                .query((row, n) -> new Bound(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /** What a contract comes to, line by line. */
    public List<Amount> amounts(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                        select a.id, a.kind, a.fen, a.day, a.reference, a.why, a.reverses,
                            exists (select 1 from scenarios.amount r where r.reverses = a.id) as reversed
                        from scenarios.amount a where a.matter_id = ? order by a.id
                        """)
                        .param(matter)
                        .query((row, n) -> new Amount(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getLong("fen"),
                                row.getObject("day", LocalDate.class),
                                row.getString("reference"),
                                row.getString("why"),
                                row.getObject("reverses", Long.class),
                                row.getBoolean("reversed")))
                        .list());
    }

    /** Adds a line; false where it would take back what is taken back already. */
    public boolean addAmount(
            Reader by,
            long matter,
            String kind,
            long fen,
            LocalDate day,
            String reference,
            String why,
            @Nullable Long reverses) {
        return worker.client()
                        .sql("""
                                insert into scenarios.amount (matter_id, kind, fen, day, reference, why, reverses, by_person)
                                values (:matter, :kind, :fen, :day, :reference, :why, :reverses, :by) on conflict (reverses) do nothing
                                """)
                        .param("matter", matter)
                        .param("kind", kind)
                        .param("fen", fen)
                        .param("day", day)
                        .param("reference", reference)
                        .param("why", why)
                        .param("reverses", reverses)
                        .param("by", by.username())
                        .update()
                > 0;
    }
}
