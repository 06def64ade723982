package org.sunmao.app.proposals.store;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** How a unit is called in both languages: what is public is read in both. */
@Component
public class UnitWords {

    private static final Named NONE = new Named("", "");

    private final WebDatabase database;

    UnitWords(WebDatabase database) {
        this.database = database;
    }

    /** The names of a unit. */
    public record Named(String zh, String en) {}

    /** The names of the unit of this code; empty ones where there is none. */
    public Named find(Scope scope, @Nullable String unit) {
        return unit == null
                ? NONE
                : database.read(
                        scope,
                        jdbc -> jdbc.sql(
                                        "select name_zh, coalesce(nullif(name_en, ''), name_zh) from access.unit where code = ?")
                                .param(unit)
                                .query((row, n) -> new Named(row.getString(1), row.getString(2)))
                                .optional()
                                .orElse(NONE));
    }
}
