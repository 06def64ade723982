package org.sunmao.app.matters.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;

/** Keeps the units to which matters can be put. None is ever deleted: what was put to it names it for ever. */
@Component
public class UnitBook {

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Audit audit;

    UnitBook(WebDatabase web, WorkerDatabase worker, Audit audit) {
        this.web = web;
        this.worker = worker;
        this.audit = audit;
    }

    /**
     * A unit.
     *
     * @param kind office, department, street, team, council or other
     * @param open whether something can be put to it
     */
    public record Entry(String code, String nameZh, String nameEn, String kind, boolean open) {}

    /** All of them, the open ones first. */
    public List<Entry> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                                select code, name_zh, name_en, kind, closed_on is null or closed_on > current_date as open from access.unit
                                order by 5 desc, kind, name_zh
                                """)
                        .query((row, n) -> new Entry(
                                row.getString("code"),
                                row.getString("name_zh"),
                                row.getString("name_en"),
                                row.getString("kind"),
                                row.getBoolean("open")))
                        .list());
    }

    /** A new one; false where the code is taken. */
    public boolean add(Reader reader, String code, String nameZh, String nameEn, String kind) {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            int added = worker.client()
                    .sql(
                            "insert into access.unit (code, name_zh, name_en, kind) values (?, ?, ?, ?) on conflict do nothing")
                    .params(code, nameZh, nameEn, kind)
                    .update();
            if (added > 0) {
                audit.record(AuditEntry.of(reader, "matters.add-unit")
                        .about("unit", code)
                        .changed(Map.of(), Map.of("name", nameZh, "kind", kind)));
            }
            return added > 0;
        }));
    }

    /** Closes one, or opens it again; false where nothing changed. What it has to do stays with it. */
    public boolean close(Reader reader, String code, boolean closed) {
        return Objects.requireNonNull(worker.inTransaction(() -> {
            int changed = worker.client()
                    .sql("update access.unit set closed_on = case when :closed then current_date end"
                            + " where code = :code and (closed_on is null) = :closed")
                    .param("closed", closed)
                    .param("code", code)
                    .update();
            if (changed > 0) {
                audit.record(AuditEntry.of(reader, "matters.close-unit")
                        .about("unit", code)
                        .changed(Map.of("open", closed), Map.of("open", !closed)));
            }
            return changed > 0;
        }));
    }
}
