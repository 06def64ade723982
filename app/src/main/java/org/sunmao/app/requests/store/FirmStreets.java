package org.sunmao.app.requests.store;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** In which street an enterprise is: its own account knows that, though the file of the building is not open to it. */
@Component
public class FirmStreets {

    private final WebDatabase database;

    FirmStreets(WebDatabase database) {
        this.database = database;
    }

    /** The first of its streets, nine digits; empty where none is known or the enterprise is not open to the reader. */
    public Optional<String> find(Scope scope, long enterprise) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select street_codes[1] from enterprises.enterprise where id = ? and cardinality(street_codes) > 0
                                """).param(enterprise).query(String.class).optional());
    }
}
