package org.sunmao.app.front.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Who looked at an enterprise's file, for the enterprise itself. */
@Component
public class Looks {

    private final WebDatabase database;

    Looks(WebDatabase database) {
        this.database = database;
    }

    /**
     * Looks of one day that are alike.
     *
     * @param role the role of those who looked; no names, they are officers doing their work
     * @param action what they did, as the record calls it
     * @param purpose which purpose they stated; empty for none
     * @param count how often
     */
    public record Look(LocalDate day, String role, String action, String purpose, long count) {}

    /** The newest two hundred; nothing unless the enterprise is granted to the reader by itself. */
    public List<Look> list(Scope scope, long enterprise) {
        return database.read(
                scope,
                client -> client.sql("select * from access.looks_at_enterprise(?)")
                        .param(enterprise)
                        .query((row, n) -> new Look(
                                row.getObject("day", LocalDate.class),
                                row.getString("role"),
                                row.getString("action"),
                                row.getString("purpose"),
                                row.getLong("looks")))
                        .list());
    }
}
