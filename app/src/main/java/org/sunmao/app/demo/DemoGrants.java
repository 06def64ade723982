package org.sunmao.app.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;

/** Chooses what the demonstration's accounts with a scope of their own may see: something worth looking at. */
@Component
class DemoGrants {

    private final WorkerDatabase database;

    DemoGrants(WorkerDatabase database) {
        this.database = database;
    }

    Map<Role, List<GrantSpec>> choose() {
        var grants = new EnumMap<Role, List<GrantSpec>>(Role.class);
        texts("""
                        select street_code from places.building where street_code is not null
                        group by 1 order by count(*) desc, 1 limit 1
                        """).forEach(street -> grants.put(Role.STEWARD, List.of(GrantSpec.region(street))));
        texts("""
                        select s.code from tenancy.spell t join evidence.source s on s.id = t.source_id
                        group by 1 order by count(distinct t.building_id) desc, 1 limit 1
                        """).forEach(source -> grants.put(Role.MANAGER, manager(source)));
        texts("select code from evidence.source where kind = 'tax' order by code limit 1")
                .forEach(source -> grants.put(
                        Role.DEPARTMENT, List.of(GrantSpec.source(source), GrantSpec.unit(DemoRequests.UNIT))));
        grants.put(Role.INVESTMENT, List.of(GrantSpec.unit(DemoProjects.TEAM)));
        numbers("""
                        select e.id from enterprises.enterprise e
                        join tenancy.spell t on t.enterprise_id = e.id and t.first_missing is null
                        where e.status = 'confirmed' and exists (
                            select 1 from enterprises.tax_month m where m.enterprise_id = e.id)
                        group by e.id order by count(*) desc, e.id limit 1
                        """).forEach(id -> grants.put(Role.ENTERPRISE, List.of(GrantSpec.enterprise(id))));
        return grants;
    }

    private List<GrantSpec> manager(String source) {
        var specs = new ArrayList<GrantSpec>();
        specs.add(GrantSpec.source(source));
        database.client()
                .sql("""
                        select distinct t.building_id from tenancy.spell t join evidence.source s on s.id = t.source_id
                        where s.code = ? order by 1
                        """)
                .param(source)
                .query(Long.class)
                .list()
                .forEach(building -> specs.add(GrantSpec.building(building)));
        return specs;
    }

    private List<String> texts(String sql) {
        return database.client().sql(sql).query(String.class).list();
    }

    private List<Long> numbers(String sql) {
        return database.client().sql(sql).query(Long.class).list();
    }
}
