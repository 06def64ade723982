package org.sunmao.app.benefits.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.database.WorkerDatabase;

/**
 * Writes down who shares in a project, its land, contracts and milestones. Whoever calls has found the project and asked who may write, and that no season is touched
 * that was settled. What cannot stand beside what is there is answered with false.
 */
@Component
public class LandDesk {

    /** The tables whose rows can be withdrawn, by the word of pages. */
    public static final Set<String> WITHDRAWN =
            Set.of("party", "plot", "milestone", "contract", "entry", "wage", "purchase", "grower", "income");

    private final WorkerDatabase database;
    private final Rows rows;

    LandDesk(WorkerDatabase database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A household, or the collective; its id and number are the table's. The name is kept apart, for those who handle the project. */
    public boolean addParty(Reader by, long matter, Party party, String name) {
        return rows.write(by, matter, "party", Map.of("code", party.code()), () -> {
            long id = database.client()
                    .sql("""
                            insert into benefits.party (matter_id, code, sort, masked, village, people, shares, from_on, by_person)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                            """)
                    .params(
                            matter,
                            party.code(),
                            party.household() ? "household" : "collective",
                            party.household() ? Masking.personName(name) : name,
                            party.village(),
                            party.people(),
                            party.shares(),
                            party.from(),
                            by.username())
                    .query(Long.class)
                    .single();
            return database.client()
                    .sql("insert into benefits.party_name (party_id, name) values (?, ?)")
                    .params(id, name)
                    .update();
        });
    }

    /** A plot. */
    public boolean addPlot(Reader by, long matter, Plot plot) {
        return rows.write(
                by,
                matter,
                "plot",
                Map.of("party", plot.party(), "mu_hundredths", plot.mu()),
                () -> database.client()
                        .sql("""
                        insert into benefits.plot (matter_id, party_id, village, name, mu_hundredths, idle, restored_on, from_on, until_on, by_person)
                        values (:matter, :party, :village, :name, :mu, :idle, cast(:restored as date), :from, :until, :by)
                        """)
                        .param("matter", matter)
                        .param("party", plot.party())
                        .param("village", plot.village())
                        .param("name", plot.name())
                        .param("mu", plot.mu())
                        .param("idle", plot.idle())
                        .param("restored", plot.restored())
                        .param("from", plot.from())
                        .param("until", plot.until())
                        .param("by", by.username())
                        .update());
    }

    /** A contract; its rate is what {@link Sharing} says. */
    public boolean addContract(
            Reader by,
            long matter,
            Sharing sort,
            long rate,
            String unit,
            String terms,
            LocalDate from,
            LocalDate until) {
        return rows.write(
                by,
                matter,
                "contract",
                Map.of("sort", sort.word(), "rate", rate),
                () -> database.client()
                        .sql("""
                        insert into benefits.contract (matter_id, sort, rate, unit, terms, from_on, until_on, by_person) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .params(matter, sort.word(), rate, unit, terms, from, until, by.username())
                        .update());
    }

    /** A milestone that was reached; with a file of the matter that shows it. */
    public boolean addMilestone(
            Reader by,
            long matter,
            String sort,
            int phase,
            LocalDate day,
            @Nullable Integer plants,
            String words,
            @Nullable Long file) {
        return rows.write(
                by,
                matter,
                "milestone",
                Map.of("sort", sort, "day", day.toString()),
                () -> database.client()
                        .sql("""
                        insert into benefits.milestone (matter_id, sort, phase, happened_on, plants, words, file_id, by_person)
                        values (:matter, :sort, :phase, :day, cast(:plants as int), :words, cast(:file as bigint), :by)
                        """)
                        .param("matter", matter)
                        .param("sort", sort)
                        .param("phase", phase)
                        .param("day", day)
                        .param("plants", plants)
                        .param("words", words)
                        .param("file", file)
                        .param("by", by.username())
                        .update());
    }

    /** Something was wrong: it stays, with the reason, and counts no more. False where it was withdrawn before. */
    public boolean withdraw(Reader by, long matter, String table, long id, String why) {
        if (!WITHDRAWN.contains(table)) {
            return false;
        }
        return rows.write(
                by,
                matter,
                "withdraw",
                Map.of("row", table + " " + id, "why", why),
                () -> database.client()
                        .sql(
                                "update benefits." + table
                                        + " set withdrawn_at = now(), withdrawn_by = ?, why = ? where id = ? and matter_id = ? and withdrawn_at is null")
                        .params(by.username(), why, id, matter)
                        .update());
    }
}
