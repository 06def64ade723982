package org.sunmao.app.enterprises;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** Keeps, beside each enterprise, the places it stands in a relation with; who may see it depends on them. */
@Component
public class EnterprisePlaces {

    private final WorkerDatabase database;

    EnterprisePlaces(WorkerDatabase database) {
        this.database = database;
    }

    /** An enterprise holds or held a unit in a building; the building is null for an enterprise without any. */
    public record Presence(long enterpriseId, @Nullable Long buildingId) {}

    /** Sets the places of the enterprises named here: the buildings given, and the one that each is registered in. */
    public void set(List<Presence> presences) {
        database.client()
                .sql("create temporary table presence (enterprise_id bigint, building_id bigint) on commit drop")
                .update();
        var rows = new ArrayList<@Nullable Object[]>();
        presences.forEach(p -> rows.add(new @Nullable Object[] {p.enterpriseId(), p.buildingId()}));
        database.copyIn("presence", List.of("enterprise_id", "building_id"), rows);
        database.client().sql("""
                        with related as (
                            select enterprise_id, building_id from presence
                            union
                            select e.id, e.registered_building_id from enterprises.enterprise e
                            where e.id in (select enterprise_id from presence)),
                        wanted as (
                            select r.enterprise_id,
                                coalesce(array_agg(distinct r.building_id order by r.building_id)
                                    filter (where r.building_id is not null), '{}') as building_ids,
                                coalesce(array_agg(distinct b.street_code order by b.street_code)
                                    filter (where b.street_code is not null), '{}') as street_codes
                            from related r left join places.building b on b.id = r.building_id
                            group by r.enterprise_id)
                        update enterprises.enterprise_current e
                        set building_ids = w.building_ids, street_codes = w.street_codes
                        from wanted w where w.enterprise_id = e.id
                            and (e.building_ids, e.street_codes) is distinct from (w.building_ids, w.street_codes)
                        """).update();
        database.client().sql("drop table presence").update();
    }
}
