package org.sunmao.app.proposals.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Figures of the proposals of a year, and the proposals behind each: both out of the same rows by the same conditions. */
@Component
public class ProposalFigures {

    /** Fewer judgements than this tell who judged. */
    public static final int LEAST_JUDGED = 3;

    /** What is counted, by its word; {@code %} takes a word after a colon. */
    private static final Map<String, String> WHAT = what();

    private static final String ROWS = """
            from matters.matter m left join proposals.examined x on x.matter_id = m.id
            left join lateral (select * from proposals.reply r where r.matter_id = m.id order by r.round desc limit 1) r on true
            left join lateral (select f.result from proposals.followed f where f.matter_id = m.id order by f.id desc limit 1) f on true
            where m.kind = 'proposal' and m.opened_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Shanghai')
                and m.opened_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai') and (:unit = '' or m.lead_unit = :unit)
            """;

    private final WebDatabase database;

    ProposalFigures(WebDatabase database) {
        this.database = database;
    }

    private static Map<String, String> what() {
        var what = new LinkedHashMap<String, String>();
        what.put("all", "true");
        what.put("waiting", "x.outcome is null and m.merged_into is null and m.state = 'submitted'");
        what.put("filed", "x.outcome = 'filed'");
        what.put("merged", "m.merged_into is not null");
        what.put("unfiled", "x.outcome in ('unfiled', 'forwarded')");
        what.put("ground", "x.ground = :word");
        what.put("used", "m.state = 'used'");
        what.put("replied", "r.round is not null");
        what.put("open", "x.outcome = 'filed' and r.round is null and m.merged_into is null and not m.ended");
        what.put("class", "r.class = :word");
        what.put("in-time", "r.round is not null and r.in_time");
        what.put("late", "r.round is not null and not r.in_time");
        what.put("again", "r.round > 1");
        what.put("result", "r.result = :word");
        what.put("later", "f.result = :word");
        what.put("body", "coalesce(m.fields ->> 'body', '') <> ''");
        return what;
    }

    /** Of which year, and led by which unit; empty for every one. */
    public record Asked(int year, String unit) {}

    /** Something that is counted: a word, or two with a colon between, such as {@code class:a}. */
    private record Counted(String condition, String word) {}

    private static Optional<Counted> counted(String what) {
        int colon = what.indexOf(':');
        String first = colon < 0 ? what : what.substring(0, colon);
        String condition = WHAT.get(first);
        return condition == null || condition.contains(":word") == (colon < 0)
                ? Optional.empty()
                : Optional.of(new Counted(condition, colon < 0 ? "" : what.substring(colon + 1)));
    }

    private static JdbcClient.StatementSpec asked(JdbcClient jdbc, String sql, Asked asked, String word) {
        JdbcClient.StatementSpec spec =
                jdbc.sql(sql).param("year", asked.year()).param("unit", asked.unit());
        return sql.contains(":word") ? spec.param("word", word) : spec;
    }

    /** How many there are of each; what is not known is not among them. */
    public Map<String, Long> count(Scope scope, Asked asked, List<String> what) {
        return database.read(scope, jdbc -> {
            var counts = new LinkedHashMap<String, Long>();
            for (String each : what) {
                counted(each)
                        .ifPresent(counted -> counts.put(
                                each,
                                asked(
                                                jdbc,
                                                "select count(*) " + ROWS + " and (" + counted.condition() + ")",
                                                asked,
                                                counted.word())
                                        .query(Long.class)
                                        .single()));
            }
            return counts;
        });
    }

    /** Ids of the proposals behind a figure, the newest first; nothing for what is not known. */
    public List<Long> listRows(Scope scope, Asked asked, String what, int most) {
        return counted(what)
                .map(counted -> database.read(
                        scope,
                        jdbc -> asked(
                                        jdbc,
                                        "select m.id " + ROWS + " and (" + counted.condition()
                                                + ") order by m.id desc limit " + most,
                                        asked,
                                        counted.word())
                                .query(Long.class)
                                .list()))
                .orElse(List.of());
    }

    /** How many judged, and how many of them agree; null where it is not told. */
    public record Agreement(
            @Nullable Integer judged, @Nullable Integer agreed) {}

    /** For the council's office and leaders, none below three. */
    public Agreement agreement(Scope scope, Asked asked) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select judged, agreed from proposals.agreement(?, ?)")
                        .params(asked.year(), asked.unit())
                        .query((row, n) -> new Agreement(
                                row.getObject("judged", Integer.class), row.getObject("agreed", Integer.class)))
                        .single());
    }

    /** Whether figures know such a thing. */
    public static boolean knows(String what) {
        return counted(what).isPresent();
    }
}
