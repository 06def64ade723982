package org.sunmao.app.front.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What is still told of buildings under the names that they had before they changed. */
@Component
public class FormerPlace {

    private static final String REGISTERED = """
            select e.registered_building_id as id, count(*) as many from enterprises.enterprise e
            where e.registered_building_id = any (?) group by 1
            """;

    private final WebDatabase database;

    FormerPlace(WebDatabase database) {
        this.database = database;
    }

    /** How many enterprises are registered at the address of each of these buildings, as far as the reader sees them; none where it is not in the answer. */
    public Map<Long, Long> registered(Scope scope, Collection<Long> buildings) {
        var registered = new HashMap<Long, Long>();
        if (!buildings.isEmpty()) {
            database.read(scope, jdbc -> {
                jdbc.sql(REGISTERED).param(buildings.toArray(Long[]::new)).query(row -> {
                    registered.put(row.getLong("id"), row.getLong("many"));
                });
                return true;
            });
        }
        return registered;
    }
}
