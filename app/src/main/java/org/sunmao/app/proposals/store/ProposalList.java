package org.sunmao.app.proposals.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Proposals by what they say, what units answered and how they stand. */
@Component
public class ProposalList {

    private static final String FROM = """
            from matters.matter m where m.kind = 'proposal'
                and (cast(:year as int) = 0 or m.opened_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Shanghai')
                    and m.opened_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai'))
                and case when :state = '' then not m.ended and m.merged_into is null when :state = 'all' then true when :state = 'merged' then m.merged_into is not null
                    when :state = 'late' then not m.ended and m.merged_into is null and m.due_on < :today
                    else m.state = :state and m.merged_into is null end
                and (:class = '' or m.fields ->> 'class' = :class) and (:subject = '' or m.fields ->> 'subject' = :subject)
                and (:body = '' or m.fields ->> 'body' = :body) and (:unit = '' or m.units @> array[cast(:unit as text)])
                and (:words = '' or m.id in (select matters.with_words(:words)))
            """;

    private final WebDatabase database;

    ProposalList(WebDatabase database) {
        this.database = database;
    }

    /**
     * Which proposals; empty words and a year of 0 restrict nothing.
     *
     * @param state a state, {@code all}, {@code late} or {@code merged}; empty for those that have not ended and go on by themselves
     * @param words what number, title or texts hold
     * @param today the day by which something is late
     */
    public record Asked(
            int year,
            String state,
            String sort,
            String subject,
            String body,
            String unit,
            String words,
            java.time.LocalDate today) {}

    private static JdbcClient.StatementSpec asked(JdbcClient jdbc, String select, String end, Asked asked) {
        return jdbc.sql(select + " " + FROM + end)
                .param("year", asked.year())
                .param("state", asked.state())
                .param("class", asked.sort())
                .param("subject", asked.subject())
                .param("body", asked.body())
                .param("unit", asked.unit())
                .param("words", asked.words())
                .param("today", asked.today());
    }

    /** Ids of those with ids below this one, the newest first. */
    public List<Long> list(Scope scope, Asked asked, long below, int most) {
        return database.read(
                scope,
                jdbc -> asked(jdbc, "select m.id", " and m.id < :below order by m.id desc limit :most", asked)
                        .param("below", below)
                        .param("most", most)
                        .query(Long.class)
                        .list());
    }

    /** How many there are. */
    public long count(Scope scope, Asked asked) {
        return database.read(
                scope,
                jdbc -> asked(jdbc, "select count(*)", "", asked)
                        .query(Long.class)
                        .single());
    }

    /** The years in which some were submitted, the newest first. */
    public List<Integer> years(Scope scope) {
        return database.read(scope, jdbc -> jdbc.sql("""
                                select distinct extract(year from m.opened_at at time zone 'Asia/Shanghai')::int from matters.matter m where m.kind = 'proposal' order by 1 desc
                                """).query(Integer.class).list());
    }
}
