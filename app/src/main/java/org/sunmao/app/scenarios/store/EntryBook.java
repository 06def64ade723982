package org.sunmao.app.scenarios.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.scenarios.Entry;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;

/** What stands in public. */
@Component
public class EntryBook {

    private static final String ENTRY = """
            select e.id, e.batch_id, b.number, e.edition, e.matter_id, e.version, e.sort, e.field, e.title, e.owner, e.building_id, e.place,
                e.content::text as content, e.state, e.withdrawn_at is not null as withdrawn, b.released_on
            from scenarios.entry e join scenarios.batch b on b.id = e.batch_id
            """;

    private static final String NEWEST =
            " e.edition = (select max(x.n) from scenarios.edition x where x.batch_id = e.batch_id)";

    private final WebDatabase web;
    private final WorkerDatabase worker;

    EntryBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Which of them; blank restricts nothing. */
    public record Query(String sort, String field, String words, long batch, String state) {

        /** Everything. */
        public static final Query ALL = new Query("", "", "", 0, "");
    }

    /** Those of the newest editions, from an offset; the newest batch first. */
    public List<Entry> list(Scope scope, Query query, int from, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ENTRY + " where " + NEWEST + """
                         and e.withdrawn_at is null and (:sort = '' or e.sort = :sort) and (:field = '' or e.field = :field)
                            and (:words = '' or e.words ilike :like) and (:batch = 0 or e.batch_id = :batch) and (:state = '' or e.state = :state)
                        order by b.number desc, e.sort desc, e.field, e.matter_id limit :most offset :from
                        """)
                        .param("sort", query.sort())
                        .param("field", query.field())
                        .param("words", query.words())
                        .param("like", "%" + query.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                        .param("batch", query.batch())
                        .param("state", query.state())
                        .param("most", most)
                        .param("from", from)
                        .query(EntryBook::read)
                        .list());
    }

    /** One of the newest edition, by its matter. */
    public Optional<Entry> find(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ENTRY + " where e.matter_id = ? and" + NEWEST)
                        .param(matter)
                        .query(EntryBook::read)
                        .optional());
    }

    /** All of an edition, in the order in which it was made. */
    public List<Entry> edition(Scope scope, long batch, int n) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ENTRY + " where e.batch_id = ? and e.edition = ? order by e.matter_id")
                        .params(batch, n)
                        .query(EntryBook::read)
                        .list());
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("batch_id"),
                row.getInt("number"),
                row.getInt("edition"),
                row.getLong("matter_id"),
                row.getInt("version"),
                Sort.find(row.getString("sort")).orElseThrow(),
                row.getString("field"),
                row.getString("title"),
                row.getString("owner"),
                row.getObject("building_id", Long.class),
                row.getString("place"),
                Json.content(row.getString("content")),
                row.getString("state"),
                row.getBoolean("withdrawn"),
                row.getObject("released_on", LocalDate.class));
    }

    /** Copies an item into an edition. */
    public void add(
            long batch,
            int edition,
            Item item,
            String owner,
            String place,
            Map<String, String> open,
            @Nullable String state) {
        worker.client()
                .sql("""
                        insert into scenarios.entry (batch_id, edition, matter_id, version, sort, field, title, owner, building_id, place, content, words, state)
                        values (:batch, :edition, :matter, :version, :sort, :field, :title, :owner, :building, :place, cast(:content as jsonb), :words, :state)
                        """)
                .param("batch", batch)
                .param("edition", edition)
                .param("matter", item.matter())
                .param("version", item.version())
                .param("sort", item.sort().word())
                .param("field", item.field())
                .param("title", item.text("title"))
                .param("owner", owner)
                .param("building", item.building())
                .param("place", place)
                .param("content", Json.write(open))
                .param("words", String.join("\n", open.values()) + "\n" + owner + "\n" + place)
                .param("state", state == null ? "open" : state)
                .update();
    }

    /** Whether a matter stands in an edition. */
    public boolean isIn(long matter) {
        return worker.client()
                .sql("select exists (select 1 from scenarios.entry where matter_id = ?)")
                .param(matter)
                .query(Boolean.class)
                .single();
    }

    /** Follows what became of a matter. */
    public void follow(long matter, String state, boolean withdrawn) {
        worker.client().sql("""
                        update scenarios.entry set state = ?, withdrawn_at = case when ? then coalesce(withdrawn_at, now()) else withdrawn_at end
                        where matter_id = ?
                        """).params(state, withdrawn, matter).update();
    }
}
