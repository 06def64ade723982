package org.sunmao.app.livestreams.desk;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.Session;

/** Writes down products, figures and sales. Whoever calls has found the session or the enterprise within the reader's scope and asked who may write. */
@Component
public class LivestreamDesk {

    private final WorkerDatabase database;
    private final Audit audit;

    LivestreamDesk(WorkerDatabase database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Something that the session shows. */
    public boolean addProduct(Reader by, long matter, String name, @Nullable String link) {
        return write(
                by,
                "product",
                "matter",
                matter,
                Map.of("name", name),
                () -> database.client()
                        .sql("""
                        insert into livestreams.product (matter_id, name, link, by_person) values (:matter, :name, cast(:link as text), :by)
                        """)
                        .param("matter", matter)
                        .param("name", name)
                        .param("link", link)
                        .param("by", by.username())
                        .update());
    }

    /** The session does not show it; false where that was said before. */
    public boolean withdrawProduct(Reader by, long matter, long product) {
        return write(
                by,
                "product-gone",
                "matter",
                matter,
                Map.of("product", product),
                () -> database.client()
                        .sql(
                                "update livestreams.product set withdrawn_at = now() where id = ? and matter_id = ? and withdrawn_at is null")
                        .params(product, matter)
                        .update());
    }

    /** Figures of a session that was held; those before stay to be seen. Id, person and time of the argument do not count. */
    public boolean addFigures(Reader by, Session session, Figures figures) {
        return write(
                by,
                "figures",
                "matter",
                session.matter(),
                Map.of("viewers", figures.viewers(), "file", figures.file() == null ? "" : figures.file()),
                () -> database.client()
                        .sql("""
                        insert into livestreams.figures (matter_id, on_day, file, file_row, viewers, peak, seconds, interactions, orders, sales_fen, by_person)
                        values (:matter, :day, cast(:file as text), cast(:row as int), :viewers, cast(:peak as bigint), cast(:seconds as int),
                            cast(:interactions as bigint), cast(:orders as bigint), cast(:sales as bigint), :by)
                        """)
                        .param("matter", session.matter())
                        .param("day", session.day())
                        .param("file", figures.file())
                        .param("row", figures.row())
                        .param("viewers", figures.viewers())
                        .param("peak", figures.peak())
                        .param("seconds", figures.seconds())
                        .param("interactions", figures.interactions())
                        .param("orders", figures.orders())
                        .param("sales", figures.salesFen())
                        .param("by", by.username())
                        .update());
    }

    /** What the enterprise sold in a month; false where that month has a figure. */
    public boolean addSales(Reader by, long enterprise, YearMonth month, long fen, String source) {
        return write(
                by,
                "sales",
                "enterprise",
                enterprise,
                Map.of("month", month.toString()),
                () -> database.client()
                        .sql(
                                "insert into livestreams.sales (enterprise_id, month, fen, source, by_person) values (?, ?, ?, ?, ?)")
                        .params(enterprise, month.atDay(1), fen, source, by.username())
                        .update());
    }

    /** The month's figure was wrong; false where that was said before. */
    public boolean withdrawSales(Reader by, long enterprise, long sales) {
        return write(
                by,
                "sales-gone",
                "enterprise",
                enterprise,
                Map.of("row", sales),
                () -> database.client()
                        .sql(
                                "update livestreams.sales set withdrawn_at = now() where id = ? and enterprise_id = ? and withdrawn_at is null")
                        .params(sales, enterprise)
                        .update());
    }

    private boolean write(Reader by, String word, String kind, long id, Map<String, ?> said, Supplier<Integer> work) {
        try {
            return Objects.requireNonNull(database.inTransaction(() -> {
                boolean written = work.get() > 0;
                if (written) {
                    audit.record(AuditEntry.of(by, "livestreams." + word)
                            .about(kind, Long.toString(id))
                            .changed(Map.of(), said));
                }
                return written;
            }));
        } catch (DataIntegrityViolationException besideAnother) {
            return false;
        }
    }
}
