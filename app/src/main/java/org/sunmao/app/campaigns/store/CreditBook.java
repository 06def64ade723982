package org.sunmao.app.campaigns.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/**
 * What a campaign brought, as far as the reader sees the projects. A project counts where it was brought directly, once; where others joined, that is counted apart.
 * Projects that go on with another, and those that were lost, are not counted.
 */
@Component
public class CreditBook {

    private static final String FROM = """
            campaigns.credit c join campaigns.body b on b.id = c.body_id left join campaigns.member w on w.id = c.member_id
            join matters.matter m on m.id = c.matter_id join projects.project p on p.matter_id = m.id""";

    private static final String COUNTED =
            "c.campaign_id = :campaign and c.revoked_at is null and m.merged_into is null and m.state <> 'lost'";

    /** Signed, or further. */
    static final String CONTRACTED = "m.state in ('signed', 'registered', 'placed', 'started', 'funded', 'running')";

    private static final String MONTH = "to_char(p.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM')";

    /** By what a total can be divided. Every project is in exactly one part of each. */
    private static final Map<String, String> DIVISIONS = Map.of(
            "body", "b.id::text",
            "member", "coalesce(w.id::text, '')",
            "level",
                    "case when b.region like '__0000' then 'province' when b.region like '____00' then 'city' else 'county' end",
            "city", "left(m.fields ->> 'region', 4)",
            "source", "m.fields ->> 'source'",
            "industry", "coalesce(m.fields ->> 'industry', 'unsaid')",
            "month", MONTH);

    /** The words of the divisions, in the order of their page. */
    public static final List<String> WORDS = List.of("body", "member", "level", "city", "source", "industry", "month");

    private final WebDatabase database;

    CreditBook(WebDatabase database) {
        this.database = database;
    }

    /**
     * A part of a division, or the whole.
     *
     * @param part its word; null for the whole
     * @param projects projects that were brought directly
     * @param contracted those of them that are signed or further
     * @param agreedFen what was agreed in them
     * @param arrivedFen what arrived
     * @param fresh those of the contracted that count as new
     * @param freshAgreedFen what was agreed in those
     * @param joined projects that others brought and that were joined
     */
    public record Total(
            @Nullable String part,
            long projects,
            long contracted,
            long agreedFen,
            long arrivedFen,
            long fresh,
            long freshAgreedFen,
            long joined) {}

    /** The parts by their word, the whole last. */
    public List<Total> divide(Scope scope, long campaign, String by) {
        String part = DIVISIONS.get(by);
        if (part == null) {
            throw new IllegalArgumentException("no division " + by);
        }
        String sql = """
                select part, count(*) filter (where direct) as projects, count(*) filter (where direct and contracted) as contracted,
                    coalesce(sum(agreed_fen) filter (where direct and contracted), 0) as agreed,
                    coalesce(sum(arrived_fen) filter (where direct and contracted), 0) as arrived,
                    count(*) filter (where direct and contracted and counted = 'new') as fresh,
                    coalesce(sum(agreed_fen) filter (where direct and contracted and counted = 'new'), 0) as fresh_agreed,
                    count(*) filter (where not direct) as joined
                from (select c.part = 'direct' as direct, %s as contracted, p.agreed_fen, p.arrived_fen, p.counted, %s as part from %s where %s) each
                group by grouping sets ((part), ()) order by grouping(part), 4 desc, part
                """.formatted(CONTRACTED, part, FROM, COUNTED);
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("campaign", campaign)
                        .query((row, n) -> new Total(
                                row.getString("part"),
                                row.getLong("projects"),
                                row.getLong("contracted"),
                                row.getLong("agreed"),
                                row.getLong("arrived"),
                                row.getLong("fresh"),
                                row.getLong("fresh_agreed"),
                                row.getLong("joined")))
                        .list());
    }

    /**
     * A project in a campaign's list.
     *
     * @param counted how it is counted: {@code new} or what it is counted apart as
     */
    public record Credited(
            long matter,
            String number,
            String title,
            String state,
            String region,
            String source,
            @Nullable String industry,
            String month,
            @Nullable Long agreedFen,
            long arrivedFen,
            String counted,
            long body,
            @Nullable String member,
            String part,
            long credit) {}

    /**
     * The projects that a total was made of.
     *
     * @param by a division; null for all
     * @param part its part
     * @param joined those that were joined, not those that were brought directly
     * @param contracted only those that are signed or further
     * @param fresh only those that count as new
     */
    public record Which(
            @Nullable String by, @Nullable String part, boolean joined, boolean contracted, boolean fresh) {}

    /** A page of them, the largest agreement first. */
    public Page<Credited> list(Scope scope, long campaign, Which which, @Nullable String cursor, int size) {
        var list = new SortedList(
                "m.id, m.number, m.title, m.state, m.fields ->> 'region' as region, m.fields ->> 'source' as source, m.fields ->> 'industry' as industry, "
                        + MONTH
                        + " as month, p.agreed_fen, p.arrived_fen, p.counted, c.body_id, w.name as member, c.part, c.id as credit",
                FROM,
                "c.id",
                new SortKey("agreed", "p.agreed_fen", "bigint"),
                true);
        list.where(COUNTED).with("campaign", campaign);
        list.where("c.part = '" + (which.joined() ? "joined" : "direct") + "'");
        if (which.contracted()) {
            list.where(CONTRACTED);
        }
        if (which.fresh()) {
            list.where("p.counted = 'new'");
        }
        String division = which.by() == null ? null : DIVISIONS.get(which.by());
        if (division != null && which.part() != null) {
            list.where(division + " = :part").with("part", which.part());
        }
        return database.read(scope, jdbc -> list.page(jdbc, cursor, size, CreditBook::credited));
    }

    private static Credited credited(ResultSet row, int n) throws SQLException {
        return new Credited(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("state"),
                row.getString("region"),
                row.getString("source"),
                row.getString("industry"),
                row.getString("month"),
                row.getObject("agreed_fen", Long.class),
                row.getLong("arrived_fen"),
                row.getString("counted"),
                row.getLong("body_id"),
                row.getString("member"),
                row.getString("part"),
                row.getLong("credit"));
    }

    /**
     * What can be ranked, by body, in the words of {@code Formula.MEASURES}; sums of money in 100 million yuan. Bodies of which nothing is counted are there too.
     */
    public Map<Long, Map<String, BigDecimal>> counted(Scope scope, long campaign) {
        String sql = """
                select b.id,
                    count(*) filter (where c.part = 'direct' and %1$s) as "contracted",
                    count(*) filter (where c.part = 'direct' and %1$s and p.counted = 'new') as "fresh",
                    count(*) filter (where c.part = 'direct' and m.state = 'running') as "running",
                    coalesce(sum(p.agreed_fen) filter (where c.part = 'direct' and %1$s and p.counted = 'new'), 0) / 10000000000.0 as "agreed-yi",
                    coalesce(sum(p.arrived_fen) filter (where c.part = 'direct' and %1$s and p.counted = 'new'), 0) / 10000000000.0 as "arrived-yi",
                    coalesce(sum(p.proven_jobs) filter (where c.part = 'direct' and %1$s), 0) as "jobs",
                    count(*) filter (where c.part = 'joined') as "joined",
                    (select count(*) from campaigns.meeting t where t.body_id = b.id) as "meetings",
                    (select count(*) from %2$s each join campaigns.member w on w.id = each.member_id where w.body_id = b.id) as "visits",
                    (select count(*) from campaigns.contact t join campaigns.care e on e.id = t.care_id join campaigns.member w on w.id = e.member_id
                        where w.body_id = b.id and t.sort = 'solved') as "solved",
                    (select count(*) from campaigns.task t where t.body_id = b.id and t.done_on <= t.due_on) as "tasks"
                from campaigns.body b
                left join (campaigns.credit c join matters.matter m on m.id = c.matter_id and m.merged_into is null and m.state <> 'lost'
                    join projects.project p on p.matter_id = m.id) on c.body_id = b.id and c.revoked_at is null
                where b.campaign_id = :campaign group by b.id
                """.formatted(CONTRACTED, MemberBook.VISITS);
        var counted = new LinkedHashMap<Long, Map<String, BigDecimal>>();
        database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .param("campaign", campaign)
                        .query((row, n) -> counted.put(row.getLong("id"), measures(row)))
                        .list());
        return counted;
    }

    private static Map<String, BigDecimal> measures(ResultSet row) throws SQLException {
        var measures = new HashMap<String, BigDecimal>();
        for (String measure : org.sunmao.app.campaigns.rules.Formula.MEASURES) {
            measures.put(measure, row.getBigDecimal(measure));
        }
        return measures;
    }

    /** Projects and enterprises by what they are called, as far as the reader sees them: for those who look after them. */
    public Map<Long, String> titles(Scope scope, List<Long> matters) {
        var titles = new HashMap<Long, String>();
        if (!matters.isEmpty()) {
            database.read(
                    scope,
                    jdbc -> jdbc.sql("select id, number || ' ' || title from matters.matter where id = any (?)")
                            .param(new ArrayList<>(matters).toArray(Long[]::new))
                            .query((row, n) -> titles.put(row.getLong(1), row.getString(2)))
                            .list());
        }
        return titles;
    }
}
