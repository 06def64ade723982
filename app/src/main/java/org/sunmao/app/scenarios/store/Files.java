package org.sunmao.app.scenarios.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.scenarios.matching.Firm;
import org.sunmao.app.scenarios.matching.Offer;
import org.sunmao.app.scenarios.matching.Spot;
import org.sunmao.app.scenarios.rules.Said;

/** What the files of enterprises and buildings say that scenarios need: names, places, business scopes, industries. */
@Component
public class Files {

    private final WebDatabase web;
    private final WorkerDatabase worker;

    Files(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Ids of the enterprises of this whole name within the reader's scope. */
    public List<Long> firmsNamed(Scope scope, String name) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select id from enterprises.enterprise where name = ? order by id limit 3")
                        .param(name)
                        .query(Long.class)
                        .list());
    }

    /** Ids of the buildings of this name or other name within the reader's scope. */
    public List<Long> buildingsNamed(Scope scope, String name) {
        return web.read(
                scope,
                jdbc -> jdbc.sql(
                                "select id from places.building where name = ? or aliases @> array[cast(? as text)] order by id limit 3")
                        .params(name, name)
                        .query(Long.class)
                        .list());
    }

    /** Where these buildings are, as far as it is known; past anybody's scope, for distances alone. */
    public Map<Long, Spot> spots(Collection<Long> buildings) {
        var spots = new HashMap<Long, Spot>();
        worker.client()
                .sql(
                        "select id, longitude, latitude from places.building where id = any (?) and longitude is not null and latitude is not null")
                .param(buildings.toArray(Long[]::new))
                .query((row, n) -> spots.put(row.getLong(1), new Spot(row.getDouble(2), row.getDouble(3))))
                .list();
        return spots;
    }

    /** A mark that changes whenever what is compared may have changed. */
    public String mark() {
        return worker.client().sql("""
                        select (select count(*) || '/' || coalesce(max(id), 0) || '/' || coalesce(max(derived_at)::text, '') from enterprises.enterprise)
                            || '/' || (select coalesce(max(v.recorded_at)::text, '') from scenarios.version v)
                            || '/' || (select coalesce(max(m.changed_at)::text, '') from matters.matter m where m.kind = 'capability')
                        """).query(String.class).single();
    }

    /**
     * Every enterprise as the matching compares it, past anybody's scope: results are read within the reader's scope before they are shown.
     *
     * @param capabilities those that count
     */
    public List<Firm> firms(List<Item> capabilities) {
        var offers = new HashMap<Long, List<Offer>>();
        for (Item item : capabilities) {
            if (item.enterprise() != null) {
                offers.computeIfAbsent(item.enterprise(), any -> new ArrayList<>())
                        .add(offer(item));
            }
        }
        return worker.client()
                .sql("""
                        select e.id, e.name, e.attributes -> 'business-scope' -> 0 ->> 'value' as scope, e.industry_code, b.longitude, b.latitude
                        from enterprises.enterprise e
                        left join places.building b on b.id = coalesce(e.building_ids[1], e.registered_building_id)
                        where e.status = 'confirmed' and (e.registration_status is null or enterprises.is_registered(e.registration_status))
                        order by e.id
                        """)
                .query((row, n) -> {
                    boolean placed = row.getObject("longitude") != null && row.getObject("latitude") != null;
                    return new Firm(
                            row.getLong("id"),
                            row.getString("name"),
                            Objects.requireNonNullElse(row.getString("scope"), ""),
                            row.getString("industry_code"),
                            placed ? new Spot(row.getDouble("longitude"), row.getDouble("latitude")) : null,
                            offers.getOrDefault(row.getLong("id"), List.of()));
                })
                .list();
    }

    private static Offer offer(Item item) {
        return new Offer(
                item.matter(),
                item.text("title"),
                item.text("description"),
                item.field(),
                Said.words(item.text("industries")),
                Said.held(item.text("qualifications")),
                Said.past(item.text("past")));
    }
}
