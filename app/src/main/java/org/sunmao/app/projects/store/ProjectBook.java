package org.sunmao.app.projects.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What is kept of one project, as far as a reader's scope opens it. */
@Component
public class ProjectBook {

    private final WebDatabase database;

    ProjectBook(WebDatabase database) {
        this.database = database;
    }

    /** Files that the project leads to; null where the platform has none. */
    public record Files(
            @Nullable Long investor,
            @Nullable Long firm,
            @Nullable Long building) {}

    /**
     * An agreement.
     *
     * @param file a file of the matter that shows it; null for none
     */
    public record Agreement(
            long id,
            long fen,
            LocalDate signedOn,
            String document,
            @Nullable Long file,
            String by,
            Instant at) {}

    /**
     * Funds that arrived.
     *
     * @param file a file of the matter that shows it; null for none
     * @param reverses the line that this one takes back; null for none
     * @param reversed whether another line takes this one back
     */
    public record Arrival(
            long id,
            YearMonth month,
            long fen,
            String proof,
            @Nullable Long file,
            @Nullable Long reverses,
            boolean reversed,
            String by,
            Instant at) {}

    /**
     * Jobs, {@code planned} or {@code proven}.
     *
     * @param file a file of the matter that shows them; null for none
     */
    public record Job(
            long id,
            String sort,
            int jobs,
            LocalDate asOf,
            String proof,
            @Nullable Long file,
            String by,
            Instant at) {}

    /**
     * A word on how the project is counted.
     *
     * @param by who said it; null for files
     */
    public record Mark(
            String mark,
            boolean holds,
            String why,
            @Nullable String by,
            Instant at) {}

    /**
     * An earlier report of the same investor.
     *
     * @param earlier the other project
     * @param word {@code open}, or what the office decided
     */
    public record Twin(
            long earlier, String why, Instant reportedAt, LocalDate protectedUntil, String word, String said) {}

    /** The files of a project. */
    public Optional<Files> files(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select enterprise_id, firm_id, building_id from projects.project where matter_id = ?")
                        .param(id)
                        .query((row, n) -> new Files(
                                row.getObject("enterprise_id", Long.class),
                                row.getObject("firm_id", Long.class),
                                row.getObject("building_id", Long.class)))
                        .optional());
    }

    /** Agreements, the newest first, which counts. */
    public List<Agreement> agreements(Scope scope, long id) {
        return list(
                scope,
                "select id, fen, signed_on, document, file_id, by_person, at from projects.agreement where matter_id = ? order by id desc",
                id,
                (row, n) -> new Agreement(
                        row.getLong("id"),
                        row.getLong("fen"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getString("document"),
                        row.getObject("file_id", Long.class),
                        row.getString("by_person"),
                        row.getTimestamp("at").toInstant()));
    }

    /** Funds that arrived, by month, corrections beside what they correct. */
    public List<Arrival> arrivals(Scope scope, long id) {
        return list(
                scope,
                """
                select a.id, a.month, a.fen, a.proof, a.file_id, a.reverses, a.by_person, a.at,
                    exists (select 1 from projects.arrival b where b.reverses = a.id) as reversed
                from projects.arrival a where a.matter_id = ? order by a.month, coalesce(a.reverses, a.id), a.id
                """,
                id,
                (row, n) -> new Arrival(
                        row.getLong("id"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getLong("fen"),
                        row.getString("proof"),
                        row.getObject("file_id", Long.class),
                        row.getObject("reverses", Long.class),
                        row.getBoolean("reversed"),
                        row.getString("by_person"),
                        row.getTimestamp("at").toInstant()));
    }

    /** Jobs, the newest first. */
    public List<Job> jobs(Scope scope, long id) {
        return list(
                scope,
                "select id, sort, jobs, as_of, proof, file_id, by_person, at from projects.job where matter_id = ? order by id desc",
                id,
                (row, n) -> new Job(
                        row.getLong("id"),
                        row.getString("sort"),
                        row.getInt("jobs"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("proof"),
                        row.getObject("file_id", Long.class),
                        row.getString("by_person"),
                        row.getTimestamp("at").toInstant()));
    }

    /** The newest word of each mark. */
    public List<Mark> marks(Scope scope, long id) {
        return list(
                scope,
                "select distinct on (mark) mark, holds, why, by_person, at from projects.mark where matter_id = ? order by mark, id desc",
                id,
                (row, n) -> new Mark(
                        row.getString("mark"),
                        row.getBoolean("holds"),
                        row.getString("why"),
                        row.getString("by_person"),
                        row.getTimestamp("at").toInstant()));
    }

    /** Earlier reports of the same investor, the earliest first. */
    public List<Twin> twins(Scope scope, long id) {
        return list(
                scope,
                """
                select earlier_id, why, reported_at, protected_until, word, said from projects.twin where matter_id = ?
                order by reported_at, earlier_id
                """,
                id,
                (row, n) -> new Twin(
                        row.getLong("earlier_id"),
                        row.getString("why"),
                        row.getTimestamp("reported_at").toInstant(),
                        row.getObject("protected_until", LocalDate.class),
                        row.getString("word"),
                        row.getString("said")));
    }

    private <T> List<T> list(Scope scope, String sql, long id, RowMapper<T> mapper) {
        return database.read(
                scope, jdbc -> jdbc.sql(sql).param(id).query(mapper).list());
    }
}
