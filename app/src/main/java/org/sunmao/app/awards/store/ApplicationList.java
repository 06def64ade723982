package org.sunmao.app.awards.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** The applications that a reader's scope opens, with their money: one by one, and counted by clause and year. Both read the same rows. */
@Component
public class ApplicationList {

    /** What a list and a figure are counted over. */
    private static final String ROWS = """
            from awards.application a join matters.matter m on m.id = a.matter_id
            cross join lateral (select coalesce(sum(p.fen), 0)::bigint as given from policies.payment p
                where p.reference = 'award-' || a.matter_id and p.fen > 0 and m.state = any (cast(:granted as text[]))) g
            cross join lateral (select coalesce(sum(case y.kind when 'payment' then y.fen when 'reversal' then -y.fen end), 0)::bigint as paid,
                coalesce(sum(y.fen) filter (where y.kind = 'recovery'), 0)::bigint as recovered
                from awards.payment y where y.matter_id = a.matter_id) y
            """;

    private final WebDatabase database;

    ApplicationList(WebDatabase database) {
        this.database = database;
    }

    /**
     * Which applications; null restricts nothing.
     *
     * @param words what their number or title holds
     * @param state a state
     * @param ended whether they have ended
     * @param late whether only those whose last day has passed before this day
     * @param money only those with a sum of this kind: {@code granted}, {@code paid} or {@code recovered}
     */
    public record Filter(
            @Nullable String words,
            @Nullable String state,
            @Nullable Boolean ended,
            @Nullable LocalDate late,
            @Nullable Long policy,
            @Nullable String clause,
            @Nullable Integer year,
            @Nullable Long enterprise,
            @Nullable String money) {}

    /** An application in a list. */
    public record Row(
            long matter,
            String number,
            String state,
            boolean ended,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate pausedOn,
            @Nullable String unit,
            long policy,
            int version,
            String clause,
            int year,
            long enterprise,
            @Nullable Long reckonedFen,
            long grantedFen,
            long paidFen,
            long recoveredFen) {}

    /** A page of them, the earliest last day first, those without one last. */
    public List<Row> list(Scope scope, Filter filter, int from, int most) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        String where = where(filter, parameters);
        parameters.put("from", from);
        parameters.put("most", most);
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select a.*, m.number, m.state, m.ended, m.due_on, m.paused_on, m.lead_unit, g.given, y.paid, y.recovered,
                                    (select s.fen from awards.sheet s where s.matter_id = a.matter_id order by s.id desc limit 1) as reckoned
                                """ + ROWS + where
                                + " order by m.ended, m.due_on nulls last, m.id desc offset :from limit :most")
                        .params(parameters)
                        .query((row, n) -> new Row(
                                row.getLong("matter_id"),
                                row.getString("number"),
                                row.getString("state"),
                                row.getBoolean("ended"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("paused_on", LocalDate.class),
                                row.getString("lead_unit"),
                                row.getLong("policy_id"),
                                row.getInt("version"),
                                row.getString("clause_key"),
                                row.getInt("year"),
                                row.getLong("enterprise_id"),
                                row.getObject("reckoned", Long.class),
                                row.getLong("given"),
                                row.getLong("paid"),
                                row.getLong("recovered")))
                        .list());
    }

    /** How many there are. */
    public long count(Scope scope, Filter filter) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        String where = where(filter, parameters);
        return database.read(
                scope,
                jdbc -> jdbc.sql("select count(*) " + ROWS + where)
                        .params(parameters)
                        .query(Long.class)
                        .single());
    }

    private static String where(Filter filter, Map<String, @Nullable Object> parameters) {
        var where = new StringBuilder(" where true");
        parameters.put("granted", AwardKind.GRANTED.toArray(String[]::new));
        and(where, parameters, " and m.state = :state", "state", filter.state());
        and(where, parameters, " and m.ended = :ended", "ended", filter.ended());
        and(where, parameters, " and not m.ended and m.due_on < :late", "late", filter.late());
        and(where, parameters, " and a.policy_id = :policy", "policy", filter.policy());
        and(where, parameters, " and a.clause_key = :clause", "clause", filter.clause());
        and(where, parameters, " and a.year = :year", "year", filter.year());
        and(where, parameters, " and a.enterprise_id = :enterprise", "enterprise", filter.enterprise());
        String words = filter.words();
        and(
                where,
                parameters,
                " and (m.number ilike :words or m.title ilike :words)",
                "words",
                words == null ? null : "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        String money = filter.money();
        if (money != null) {
            where.append(
                    switch (money) {
                        case "granted" -> " and g.given > 0";
                        case "paid" -> " and y.paid > 0";
                        case "recovered" -> " and y.recovered > 0";
                        default -> "";
                    });
        }
        return where.toString();
    }

    private static void and(
            StringBuilder where,
            Map<String, @Nullable Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.put(name, value);
        }
    }

    /** What was applied for, granted, paid and recovered under a clause for a year; sums in fen. */
    public record Figure(
            long policy,
            int version,
            String clause,
            int year,
            long applied,
            long granted,
            long grantedFen,
            long paid,
            long paidFen,
            long recovered,
            long recoveredFen) {}

    /** The figures of all clauses and years, the newest year first. */
    public List<Figure> figures(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                """
                                select a.policy_id, max(a.version) as version, a.clause_key, a.year, count(*) as applied,
                                    count(*) filter (where g.given > 0) as granted, sum(g.given)::bigint as given,
                                    count(*) filter (where y.paid > 0) as payments, sum(y.paid)::bigint as paid,
                                    count(*) filter (where y.recovered > 0) as recoveries, sum(y.recovered)::bigint as recovered
                                """ + ROWS
                                        + " group by a.policy_id, a.clause_key, a.year order by a.year desc, a.policy_id, a.clause_key")
                        .param("granted", AwardKind.GRANTED.toArray(String[]::new))
                        .query((row, n) -> new Figure(
                                row.getLong("policy_id"),
                                row.getInt("version"),
                                row.getString("clause_key"),
                                row.getInt("year"),
                                row.getLong("applied"),
                                row.getLong("granted"),
                                row.getLong("given"),
                                row.getLong("payments"),
                                row.getLong("paid"),
                                row.getLong("recoveries"),
                                row.getLong("recovered")))
                        .list());
    }
}
