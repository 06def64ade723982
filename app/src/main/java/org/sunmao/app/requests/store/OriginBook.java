package org.sunmao.app.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.requests.Origin;

/** Where requests came from, the codes of those asked without an account, and how to reach whoever asked. */
@Component
public class OriginBook {

    /** Days after a request has ended for which the contact is kept. */
    public static final int KEPT_DAYS = 180;

    private final WebDatabase web;
    private final WorkerDatabase worker;

    OriginBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** How to reach whoever asked; the name is empty where none was said. */
    public record Contact(String name, String phone) {}

    /** Whose code it is: the request, and the name under which its holder opened it. */
    public record Holder(long matter, String name) {}

    /** Where a request came from; empty for one out of an account, and for readers who do not handle it. */
    public Optional<Origin> find(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from requests.origin where matter_id = ?")
                        .param(matter)
                        .query(OriginBook::read)
                        .optional());
    }

    private static Origin read(ResultSet row, int n) throws SQLException {
        return new Origin(
                row.getString("way"),
                row.getString("firm_said"),
                row.getString("place_said"),
                row.getObject("visit_id", Long.class),
                row.getString("order_number"),
                row.getObject("told_at", LocalDateTime.class),
                row.getString("unit_said"),
                row.getObject("due_said", LocalDate.class));
    }

    /** What those who asked call their enterprises, by request; of those that say one. */
    public Map<Long, String> firmsSaid(Scope scope, Collection<Long> matters) {
        var said = new LinkedHashMap<Long, String>();
        web.read(
                        scope,
                        jdbc -> jdbc.sql(
                                        "select matter_id, firm_said from requests.origin where matter_id = any (?) and firm_said <> ''")
                                .param(matters.toArray(Long[]::new))
                                .query((row, n) -> Map.entry(row.getLong("matter_id"), row.getString("firm_said")))
                                .list())
                .forEach(each -> said.put(each.getKey(), each.getValue()));
        return said;
    }

    /** How to reach whoever asked; only for the office and the unit that leads. */
    public Optional<Contact> findContact(Scope scope, long matter) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select name, phone from requests.contact where matter_id = ?")
                        .param(matter)
                        .query((row, n) -> new Contact(row.getString("name"), row.getString("phone")))
                        .optional());
    }

    /** Whose code this is. */
    public Optional<Holder> findHolder(byte[] hash) {
        return worker.client()
                .sql("""
                        select c.matter_id, m.opened_by from requests.code c join matters.matter m on m.id = c.matter_id where c.hash = ?
                        """)
                .param(hash)
                .query((row, n) -> new Holder(row.getLong("matter_id"), row.getString("opened_by")))
                .optional();
    }

    /** Whether this form was sent before; whoever sends it at the same time waits for the end of this transaction. */
    public boolean isSent(UUID form) {
        worker.client()
                .sql("select pg_advisory_xact_lock(hashtextextended(?, 91))")
                .param(form.toString())
                .query((row, n) -> "")
                .single();
        return worker.client()
                .sql("select exists (select 1 from requests.code where form_key = ?)")
                .param(form)
                .query(Boolean.class)
                .single();
    }

    /** Whether the work order of this number was taken in; whoever takes it in at the same time waits for the end of this transaction. */
    public boolean isTaken(String order) {
        worker.client()
                .sql("select pg_advisory_xact_lock(hashtextextended(?, 92))")
                .param(order)
                .query((row, n) -> "")
                .single();
        return worker.client()
                .sql("select exists (select 1 from requests.origin where order_number = ?)")
                .param(order)
                .query(Boolean.class)
                .single();
    }

    /** Keeps where a request came from, in the caller's transaction. */
    public void keep(long matter, Origin origin, @Nullable Long wish) {
        worker.client()
                .sql("""
                        insert into requests.origin (matter_id, way, firm_said, place_said, wish_id, visit_id, order_number, told_at, unit_said, due_said)
                        values (:matter, :way, :firm, :place, cast(:wish as bigint), cast(:visit as bigint), cast(:order as text),
                            cast(:told as timestamp), :unit, cast(:due as date))
                        """)
                .param("matter", matter)
                .param("way", origin.way())
                .param("firm", origin.firmSaid())
                .param("place", origin.placeSaid())
                .param("wish", wish)
                .param("visit", origin.visit())
                .param("order", origin.order())
                .param("told", origin.toldAt())
                .param("unit", origin.unitSaid())
                .param("due", origin.dueSaid())
                .update();
    }

    /** Keeps how to reach whoever asked, in the caller's transaction. */
    public void keepContact(long matter, Contact contact) {
        worker.client()
                .sql("insert into requests.contact (matter_id, name, phone) values (?, ?, ?)")
                .params(matter, contact.name(), contact.phone())
                .update();
    }

    /** Keeps the hash of a code, in the caller's transaction. */
    public void keepCode(long matter, byte[] hash, UUID form) {
        worker.client()
                .sql("insert into requests.code (matter_id, hash, form_key) values (?, ?, ?)")
                .params(matter, hash, form)
                .update();
    }

    /** Forgets how to reach those whose requests ended long ago; answers how many. */
    public int forget(LocalDate today) {
        return worker.client()
                .sql("""
                        delete from requests.contact c using matters.matter m where m.id = c.matter_id and m.ended and m.since < ?
                        """)
                .param(today.minusDays(KEPT_DAYS).atStartOfDay())
                .update();
    }
}
