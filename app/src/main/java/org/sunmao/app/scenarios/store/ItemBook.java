package org.sunmao.app.scenarios.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.Sort;

/** Opportunities and capabilities with their versions, as far as a reader sees their matters. */
@Component
public class ItemBook {

    private static final String ITEM = """
            select i.matter_id, i.sort, i.field, i.enterprise_id, i.unit, i.building_id, v.n, v.content::text as content
            from scenarios.item i join matters.matter m on m.id = i.matter_id
            join lateral (select n, content from scenarios.version where matter_id = i.matter_id order by n desc limit 1) v on true
            """;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    ItemBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Which of them; blank restricts nothing. */
    public record Query(Sort sort, String state, String field, String words, long batch) {}

    /** A page of those that the query asks for, the newest first, from below a matter's id; one more than asked for where there are more. */
    public List<Item> list(Scope scope, Query query, long below, int most) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ITEM + """
                         where i.sort = :sort and (:state = '' and not m.ended or :state = 'all' or m.state = :state) and (:field = '' or i.field = :field)
                            and (:words = '' or v.content::text ilike :like or m.number ilike :like)
                            and (:batch = 0 or exists (select 1 from scenarios.batch_item b where b.matter_id = i.matter_id and b.batch_id = :batch))
                            and i.matter_id < :below
                        order by i.matter_id desc limit :most
                        """)
                        .param("sort", query.sort().word())
                        .param("state", query.state())
                        .param("field", query.field())
                        .param("words", query.words())
                        .param("like", "%" + query.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                        .param("batch", query.batch())
                        .param("below", below)
                        .param("most", most)
                        .query(ItemBook::read)
                        .list());
    }

    /** What a matter carries. */
    public Optional<Item> find(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ITEM + " where i.matter_id = ?")
                        .param(matter)
                        .query(ItemBook::read)
                        .optional());
    }

    /** What these matters carry. */
    public List<Item> list(Scope scope, List<Long> matters) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ITEM + " where i.matter_id = any (?) order by i.matter_id")
                        .param(matters.toArray(Long[]::new))
                        .query(ItemBook::read)
                        .list());
    }

    /** Capabilities of an enterprise that the reader sees. */
    public List<Item> ofEnterprise(Scope scope, long enterprise) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(ITEM + " where i.enterprise_id = ? and i.sort = 'capability' order by i.matter_id")
                        .param(enterprise)
                        .query(ItemBook::read)
                        .list());
    }

    /** What it said in a version before. */
    public Optional<Map<String, String>> version(Scope scope, long matter, int n) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select content::text from scenarios.version where matter_id = ? and n = ?")
                        .params(matter, n)
                        .query((row, at) -> Json.content(row.getString(1)))
                        .optional());
    }

    /** Whether an open one of this title and owner is there already. */
    public boolean isThere(Sort sort, String title, String owner) {
        return worker.client()
                .sql("""
                        select exists (select 1 from scenarios.item i join matters.matter m on m.id = i.matter_id and not m.ended
                            join lateral (select content from scenarios.version where matter_id = i.matter_id order by n desc limit 1) v on true
                            where i.sort = ? and v.content ->> 'title' = ? and coalesce(v.content ->> 'owner', v.content ->> 'firm', '') = ?)
                        """)
                .params(sort.word(), title, owner)
                .query(Boolean.class)
                .single();
    }

    /** The unit whose an opportunity is, whoever asks; null where no unit has it. */
    public @Nullable String unit(long matter) {
        return worker.client()
                .sql("select coalesce(unit, '') from scenarios.item where matter_id = ?")
                .param(matter)
                .query(String.class)
                .optional()
                .filter(unit -> !unit.isEmpty())
                .orElse(null);
    }

    /** The matters in which a capability of a state can be compared, past anybody's scope: for the index of the matching. */
    public List<Item> listComparable() {
        return worker.client()
                .sql(ITEM + " where i.sort = 'capability' and m.state in ('ready', 'released') order by i.matter_id")
                .query(ItemBook::read)
                .list();
    }

    private static Item read(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getLong("matter_id"),
                Sort.find(row.getString("sort")).orElseThrow(),
                row.getInt("n"),
                row.getString("field"),
                row.getObject("enterprise_id", Long.class),
                row.getString("unit"),
                row.getObject("building_id", Long.class),
                Json.content(row.getString("content")));
    }

    /** Keeps the first version, within the worker's transaction in which the matter is opened. */
    public void open(
            Reader by,
            long matter,
            Sort sort,
            @Nullable Long enterprise,
            @Nullable String unit,
            @Nullable Long building,
            Map<String, String> content) {
        worker.client()
                .sql("""
                        insert into scenarios.item (matter_id, sort, field, enterprise_id, unit, building_id) values (:matter, :sort, :field, :enterprise, :unit, :building)
                        """)
                .param("matter", matter)
                .param("sort", sort.word())
                .param("field", content.getOrDefault("field", "other"))
                .param("enterprise", enterprise)
                .param("unit", unit)
                .param("building", building)
                .update();
        addVersion(by, matter, 1, content);
    }

    /** Keeps a further version; false where somebody else was faster. */
    public boolean revise(
            Reader by, Item was, @Nullable Long enterprise, @Nullable Long building, Map<String, String> content) {
        int newest = worker.client()
                .sql("select i.matter_id from scenarios.item i where i.matter_id = ? for update")
                .param(was.matter())
                .query((row, n) -> worker.client()
                        .sql("select max(n) from scenarios.version where matter_id = ?")
                        .param(was.matter())
                        .query(Integer.class)
                        .single())
                .single();
        if (newest != was.version()) {
            return false;
        }
        worker.client()
                .sql(
                        "update scenarios.item set field = :field, building_id = :building, enterprise_id = coalesce(:enterprise, enterprise_id) where matter_id = :matter")
                .param("field", content.getOrDefault("field", "other"))
                .param("building", building)
                .param("enterprise", enterprise)
                .param("matter", was.matter())
                .update();
        addVersion(by, was.matter(), newest + 1, content);
        return true;
    }

    private void addVersion(Reader by, long matter, int n, Map<String, String> content) {
        worker.client()
                .sql(
                        "insert into scenarios.version (matter_id, n, content, by_person) values (?, ?, cast(? as jsonb), ?)")
                .params(matter, n, Json.write(content), by.username())
                .update();
    }
}
