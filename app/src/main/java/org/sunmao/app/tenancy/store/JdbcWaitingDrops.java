package org.sunmao.app.tenancy.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.WaitingDrops;

/**
 * Snapshots whose silence ends nothing until a person has confirmed it. One that a later snapshot has overtaken, which counts, asks
 * nobody any more.
 */
@Component
class JdbcWaitingDrops implements WaitingDrops {

    private final WebDatabase database;

    JdbcWaitingDrops(WebDatabase database) {
        this.database = database;
    }

    @Override
    public List<Drop> list(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select n.delivery_id, s.code, n.building_id, b.name, n.tenants, n.tenants_before
                        from tenancy.snapshot n
                        join evidence.delivery d on d.id = n.delivery_id and d.active
                        join evidence.source s on s.id = d.source_id
                        join places.building b on b.id = n.building_id
                        where n.state = 'waits' and not exists (select 1 from tenancy.snapshot later
                            join evidence.delivery l on l.id = later.delivery_id
                            where later.building_id = n.building_id and l.source_id = d.source_id
                              and later.day > n.day and later.state = 'counts')
                        order by n.delivery_id desc, b.name, n.building_id
                        """)
                        .query((row, n) -> new Drop(
                                row.getLong("delivery_id"),
                                row.getString("code"),
                                row.getLong("building_id"),
                                row.getString("name"),
                                row.getInt("tenants"),
                                row.getInt("tenants_before")))
                        .list());
    }
}
