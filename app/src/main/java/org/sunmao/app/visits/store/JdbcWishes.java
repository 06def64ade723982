package org.sunmao.app.visits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.visits.Wish;
import org.sunmao.app.visits.Wishes;
import tools.jackson.databind.json.JsonMapper;

/** Wishes in PostgreSQL. */
@Component
class JdbcWishes implements Wishes {

    private static final String WISHES = """
            select w.*, n.visit_id, n.visited_on, n.department, n.enterprise_id, n.building_id, e.name as enterprise_name, b.name as building_name,
                visits.words(n.id)::text as words
            from visits.wish w join visits.note n on n.id = w.note_id
            left join enterprises.enterprise e on e.id = n.enterprise_id
            left join places.building b on b.id = n.building_id
            """;

    private final WebDatabase web;
    private final WorkerDatabase worker;
    private final Audit audit;
    private final JsonMapper json;

    JdbcWishes(WebDatabase web, WorkerDatabase worker, Audit audit, JsonMapper json) {
        this.web = web;
        this.worker = worker;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public List<Wish> list(Scope scope, String state) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(WISHES + " where :state in ('', w.state) order by w.id desc limit 500")
                        .param("state", state)
                        .query(this::row)
                        .list());
    }

    @Override
    public Optional<Wish> find(Scope scope, long id) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(WISHES + " where w.id = ?")
                        .param(id)
                        .query(this::row)
                        .optional());
    }

    @Override
    public boolean takeUp(Reader reader, long wish, String reference) {
        if (reference.isBlank() || reference.length() > 100) {
            throw new IllegalArgumentException("a wish is taken up by a reference of 1 to 100 characters");
        }
        return move(reader, wish, "taken", reference);
    }

    @Override
    public boolean settle(Reader reader, long wish) {
        return move(reader, wish, "settled", null);
    }

    private boolean move(Reader reader, long wish, String state, @Nullable String reference) {
        return Boolean.TRUE.equals(worker.inTransaction(() -> {
            int moved = worker.client()
                    .sql("""
                            update visits.wish set state = ?, reference = cast(? as text), taken_by = ?, taken_at = now()
                            where id = ? and state = 'open'
                            """)
                    .param(state)
                    .param(reference)
                    .params(reader.username(), wish)
                    .update();
            if (moved == 1) {
                audit.record(AuditEntry.of(reader, "visits.wish")
                        .about("wish", Long.toString(wish))
                        .changed(
                                Map.of("state", "open"),
                                reference == null
                                        ? Map.of("state", state)
                                        : Map.of("state", state, "reference", reference)));
            }
            return moved == 1;
        }));
    }

    private Wish row(ResultSet row, int n) throws SQLException {
        return new Wish(
                row.getLong("id"),
                row.getLong("visit_id"),
                row.getObject("enterprise_id", Long.class),
                row.getString("enterprise_name"),
                row.getObject("building_id", Long.class),
                row.getString("building_name"),
                NoteBoard.words(json, row.getString("words")).getOrDefault("wish", ""),
                row.getObject("visited_on", LocalDate.class),
                row.getString("department"),
                row.getString("state"),
                row.getString("reference"));
    }
}
