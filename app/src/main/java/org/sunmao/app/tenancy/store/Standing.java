package org.sunmao.app.tenancy.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Keeps how each building and each enterprise stands by the newest snapshots, so that lists sort by it without counting; only rows that
 * changed are written. How it is counted stands in the functions {@code tenancy.building_standings} and
 * {@code tenancy.enterprise_standings}, which also count it for any earlier day.
 */
@Component
class Standing implements DerivationStep {

    private static final String BUILDINGS_NOW =
            "create temporary table building_now on commit drop as select * from tenancy.building_standings()";
    private static final String ENTERPRISES_NOW =
            "create temporary table enterprise_now on commit drop as select * from tenancy.enterprise_standings()";

    private final WorkerDatabase database;

    Standing(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String code() {
        return "tenancy.standing";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        database.doInTransaction(() -> {
            List.of(BUILDINGS_NOW, ENTERPRISES_NOW).forEach(this::run);
            bring("tenancy.building_standing", "building_now", "building_id");
            bring("tenancy.enterprise_standing", "enterprise_now", "enterprise_id");
            run("drop table building_now, enterprise_now");
        });
    }

    private void bring(String table, String now, String id) {
        run("delete from %1$s_current t where not exists (select 1 from %2$s n where n.%3$s = t.%3$s)"
                .formatted(table, now, id));
        run("""
                delete from %1$s_current c using %1$s t, %2$s n
                where t.%3$s = c.%3$s and n.%3$s = t.%3$s and t.* is distinct from n.*
                """.formatted(table, now, id));
        run("insert into %1$s_current select * from %2$s on conflict do nothing".formatted(table, now));
    }

    private void run(String sql) {
        database.client().sql(sql).update();
    }
}
