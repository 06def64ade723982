package org.sunmao.app.overview.store;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What came in since the conclusions were drawn. */
@Component
public class Arrivals {

    private final WebDatabase database;

    Arrivals(WebDatabase database) {
        this.database = database;
    }

    /** How many deliveries that the reader may see the newest derivation has not counted yet. */
    public long count(Scope scope) {
        return database.read(scope, client -> client.sql("""
                                select count(*) from evidence.delivery
                                where active and id > coalesce((select delivery from stream.derived), 0)
                                """).query(Long.class).single());
    }
}
