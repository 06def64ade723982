package org.sunmao.app.scenarios.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.scenarios.Batch;

/** Batches and what is in them. */
@Component
public class BatchBook {

    private static final String BATCH = """
            select b.id, b.number, b.title, b.released_on,
                (select count(*) from scenarios.batch_item i where i.batch_id = b.id) as items,
                coalesce((select count(distinct e.matter_id) from scenarios.entry e where e.batch_id = b.id), 0) as entries
            from scenarios.batch b
            """;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    BatchBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Those that the reader sees, the newest first. */
    public List<Batch> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(BATCH + " order by b.number desc limit 200")
                        .query((row, n) -> batch(
                                scope,
                                row.getLong("id"),
                                row.getInt("number"),
                                row.getString("title"),
                                row.getObject("released_on", LocalDate.class),
                                Math.max(row.getInt("items"), row.getInt("entries"))))
                        .list());
    }

    /** One of them. */
    public Optional<Batch> find(Scope scope, long id) {
        return list(scope).stream().filter(batch -> batch.id() == id).findFirst();
    }

    private Batch batch(
            Scope scope,
            long id,
            int number,
            String title,
            @org.jspecify.annotations.Nullable LocalDate released,
            int items) {
        List<Batch.Edition> editions = web.read(
                scope,
                jdbc -> jdbc.sql("select n, day, why from scenarios.edition where batch_id = ? order by n")
                        .param(id)
                        .query((row, n) -> new Batch.Edition(
                                row.getInt("n"), row.getObject("day", LocalDate.class), row.getString("why")))
                        .list());
        return new Batch(id, number, title, released, items, editions);
    }

    /** The matters that are put into a batch and that the reader sees. */
    public List<Long> items(Scope scope, long batch) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select matter_id from scenarios.batch_item where batch_id = ? order by matter_id")
                        .param(batch)
                        .query(Long.class)
                        .list());
    }

    /** Matters that are ready and in no batch yet. */
    public List<Long> waiting(Scope scope) {
        return web.read(scope, jdbc -> jdbc.sql("""
                        select i.matter_id from scenarios.item i join matters.matter m on m.id = i.matter_id
                        where m.state = 'ready' and not exists (select 1 from scenarios.batch_item b where b.matter_id = i.matter_id)
                        order by i.sort desc, i.matter_id limit 500
                        """).query(Long.class).list());
    }

    /** The batch in which a matter is. */
    public Optional<Long> ofMatter(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select batch_id from scenarios.batch_item where matter_id = ?")
                        .param(matter)
                        .query(Long.class)
                        .optional());
    }

    /** A new one, with the next number. */
    public long make(Reader by, String title) {
        return worker.client()
                .sql("""
                        insert into scenarios.batch (number, title, made_by) select coalesce(max(number), 0) + 1, ?, ? from scenarios.batch returning id
                        """)
                .params(title, by.username())
                .query(Long.class)
                .single();
    }

    /** Puts a matter into a batch that is not released; false where it is in one already. */
    public boolean add(Reader by, long batch, long matter) {
        return worker.client().sql("""
                                insert into scenarios.batch_item (batch_id, matter_id, added_by) select b.id, ?, ? from scenarios.batch b
                                where b.id = ? and b.released_on is null on conflict do nothing
                                """).params(matter, by.username(), batch).update() > 0;
    }

    /** Takes a matter out of a batch that is not released. */
    public boolean remove(long batch, long matter) {
        return worker.client().sql("""
                                delete from scenarios.batch_item i using scenarios.batch b
                                where b.id = i.batch_id and b.released_on is null and i.batch_id = ? and i.matter_id = ?
                                """).params(batch, matter).update() > 0;
    }

    /** The matters of a batch, locked until the end of the transaction; empty where it is released, or where it is not and should be. */
    public List<Long> lock(long batch, boolean released) {
        boolean fits = worker.client()
                .sql("select released_on is not null from scenarios.batch where id = ? for update")
                .param(batch)
                .query(Boolean.class)
                .optional()
                .filter(is -> is == released)
                .isPresent();
        return !fits
                ? List.of()
                : worker.client()
                        .sql("select matter_id from scenarios.batch_item where batch_id = ? order by matter_id")
                        .param(batch)
                        .query(Long.class)
                        .list();
    }

    /** Notes that it goes out. */
    public void release(long batch, LocalDate day) {
        worker.client()
                .sql("update scenarios.batch set released_on = ? where id = ? and released_on is null")
                .params(day, batch)
                .update();
    }

    /** Notes an edition. */
    public void addEdition(Reader by, long batch, int n, LocalDate day, String why) {
        worker.client()
                .sql("insert into scenarios.edition (batch_id, n, day, why, by_person) values (?, ?, ?, ?, ?)")
                .params(batch, n, day, why, by.username())
                .update();
    }
}
