package org.sunmao.app.proposals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.proposals.Past;

/** Proposals of the time before the platform, for whoever sees proposals. */
@Component
public class PastBook {

    private static final String WORDS =
            "words ilike '%' || replace(replace(replace(:words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'";

    private final YearShelf<Past> shelf;
    private final WorkerDatabase worker;

    PastBook(WebDatabase web, WorkerDatabase worker) {
        this.shelf = new YearShelf<>(web, "proposals.past", WORDS, PastBook::read);
        this.worker = worker;
    }

    /** A page of them, the newest year first; a year of 0 and no words restrict nothing. */
    public List<Past> list(Scope scope, int year, String words, int from, int most) {
        return shelf.list(scope, year, words, " order by year desc, number, id offset :from limit :most", from, most);
    }

    /** How many of them there are. */
    public long count(Scope scope, int year, String words) {
        return shelf.count(scope, year, words);
    }

    /** The years of which there are some, the newest first. */
    public List<Integer> years(Scope scope) {
        return shelf.years(scope);
    }

    /** One of them. */
    public Optional<Past> find(Scope scope, long id) {
        return list(scope, List.of(id)).stream().findFirst();
    }

    /** Those of these ids. */
    public List<Past> list(Scope scope, Collection<Long> ids) {
        return shelf.listOf(scope, "id", ids);
    }

    private static Past read(ResultSet row, int n) throws SQLException {
        return new Past(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("number"),
                row.getString("title"),
                row.getString("subject"),
                row.getString("content"),
                row.getObject("on_day", LocalDate.class));
    }

    /** Keeps one, unless its number was kept for its year before; empty then. In the caller's transaction. */
    public Optional<Long> keep(Past past, String file, int row, String by) {
        return worker.client()
                .sql("""
                        insert into proposals.past (year, number, title, subject, content, on_day, words, file_name, row_no, by_person)
                        values (:year, :number, :title, :subject, :content, cast(:on as date), :words, :file, :row, :by) on conflict do nothing returning id
                        """)
                .param("year", past.year())
                .param("number", past.number())
                .param("title", past.title())
                .param("subject", past.subject())
                .param("content", past.content())
                .param("on", past.on())
                .param("words", past.number() + "\n" + past.title() + "\n" + past.content())
                .param("file", file)
                .param("row", row)
                .param("by", by)
                .query(Long.class)
                .optional();
    }
}
