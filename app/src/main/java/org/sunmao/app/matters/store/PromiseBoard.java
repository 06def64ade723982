package org.sunmao.app.matters.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.PromiseRegister;
import org.sunmao.app.search.Page;
import org.sunmao.app.search.SortKey;
import org.sunmao.app.search.SortedList;

/** Promises as the database opens their matters to a reader. */
@Component
class PromiseBoard implements PromiseRegister {

    private static final int PART = 1_000;

    private final WebDatabase database;
    private final MatterTime time;

    PromiseBoard(WebDatabase database, MatterTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Listed list(Scope scope, Query query, @Nullable String cursor, int size) {
        SortedList list = sorted(query);
        return database.read(scope, jdbc -> {
            Page<Entry> page = list.page(jdbc, cursor, size, PromiseBoard::read);
            return new Listed(page, list.count(jdbc));
        });
    }

    @Override
    public void forEach(Scope scope, Query query, Predicate<List<Entry>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query).forEachPage(jdbc, PART, PromiseBoard::read, taken);
            return null;
        });
    }

    private SortedList sorted(Query query) {
        var list = new SortedList(
                // A promise is seen by whoever sees its matter: matters are looked up for the rows of a page alone.
                MatterRow.COLUMNS
                        + ", p.id as promise_id, p.what, p.unit as promised_by, p.due_on as promised_for, p.state as promise_state, p.why",
                "matters.promise p",
                "p.id",
                new SortKey("due", "p.due_on", "date"),
                false);
        list.lookingUp("p", "join matters.matter m on m.id = p.matter_id");
        if (query.state() != null) {
            switch (query.state()) {
                case "open" -> list.where("p.state = 'open'");
                case "due" ->
                    list.where("p.state = 'open' and p.due_on >= :today").with("today", time.today());
                case "overdue" ->
                    list.where("p.state = 'open' and p.due_on < :today").with("today", time.today());
                default -> list.where("p.state = :state").with("state", query.state());
            }
        }
        if (query.kind() != null) {
            list.where("p.kind = :kind").with("kind", query.kind());
        }
        if (query.units() != null) {
            list.where("p.unit = any (:units)").with("units", query.units().toArray(String[]::new));
        }
        if (query.words() != null) {
            list.where("""
                            (strpos(p.what, :words) > 0 or exists (select 1 from matters.matter m where m.id = p.matter_id
                                and (strpos(m.title, :words) > 0 or m.number = :words)))""").with("words", query.words());
        }
        return list;
    }

    private static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                new Promise(
                        row.getLong("promise_id"),
                        row.getLong("id"),
                        row.getString("what"),
                        row.getString("promised_by"),
                        row.getObject("promised_for", LocalDate.class),
                        row.getString("promise_state"),
                        row.getString("why")),
                MatterRow.read(row, n));
    }
}
