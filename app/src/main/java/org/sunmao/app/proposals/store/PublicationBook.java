package org.sunmao.app.proposals.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.proposals.Publication;

/** What is public of proposals, for everybody. */
@Component
public class PublicationBook {

    private static final String WORDS =
            "position(lower(:words) in lower(title || ' ' || analysis || ' ' || advice || ' ' || reply || ' ' || number)) > 0";

    private final YearShelf<Publication> shelf;
    private final WorkerDatabase worker;

    PublicationBook(WebDatabase web, WorkerDatabase worker) {
        this.shelf = new YearShelf<>(web, "proposals.publication", WORDS, PublicationBook::read);
        this.worker = worker;
    }

    /** A page of what is public, the newest first; a year of 0 and no words restrict nothing. Those after this id. */
    public List<Publication> list(Scope scope, int year, String words, long after, int most) {
        return shelf.list(scope, year, words, " and id < :from order by id desc limit :most", after, most);
    }

    /** How many there are of them. */
    public long count(Scope scope, int year, String words) {
        return shelf.count(scope, year, words);
    }

    /** The years of which something is public, the newest first. */
    public List<Integer> years(Scope scope) {
        return shelf.years(scope);
    }

    /** What is public under this id. */
    public Optional<Publication> find(Scope scope, long id) {
        return shelf.listOf(scope, "id", List.of(id)).stream().findFirst();
    }

    /** What is public of these proposals. */
    public List<Publication> listOf(Scope scope, Collection<Long> matters) {
        return shelf.listOf(scope, "matter_id", matters);
    }

    private static Publication read(ResultSet row, int n) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getLong("matter_id"),
                row.getString("number"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("analysis"),
                row.getString("advice"),
                row.getString("names"),
                row.getString("unit_zh"),
                row.getString("unit_en"),
                row.getString("reply"),
                row.getString("class"),
                row.getString("result"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)));
    }

    /** Makes it public from now on, instead of what was public of it before; in the caller's transaction. */
    public void publish(Publication said, String by) {
        withdraw(said.matter());
        worker.client()
                .sql("""
                        insert into proposals.publication (matter_id, number, year, title, subject, body, analysis, advice, names, unit_zh, unit_en, reply,
                            class, result, on_day, by_person)
                        values (:matter, :number, :year, :title, :subject, :body, :analysis, :advice, :names, :zh, :en, :reply, :class, :result, :on, :by)
                        """)
                .param("matter", said.matter())
                .param("number", said.number())
                .param("year", said.year())
                .param("title", said.title())
                .param("subject", said.subject())
                .param("body", said.body())
                .param("analysis", said.analysis())
                .param("advice", said.advice())
                .param("names", said.names())
                .param("zh", said.unitZh())
                .param("en", said.unitEn())
                .param("reply", said.reply())
                .param("class", said.sort())
                .param("result", said.result())
                .param("on", said.on())
                .param("by", by)
                .update();
    }

    /** Nothing of it is public any more; in the caller's transaction. Whether anything was. */
    public boolean withdraw(long matter) {
        return worker.client()
                        .sql(
                                "update proposals.publication set withdrawn_at = now() where matter_id = ? and withdrawn_at is null")
                        .param(matter)
                        .update()
                > 0;
    }
}
