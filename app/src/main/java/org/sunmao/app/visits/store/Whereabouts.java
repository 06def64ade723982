package org.sunmao.app.visits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Whom somebody goes to, and where that is. */
@Component
public class Whereabouts {

    private final WebDatabase database;

    Whereabouts(WebDatabase database) {
        this.database = database;
    }

    /**
     * Whom, and where.
     *
     * @param enterprise null for a building as a whole
     * @param building null where no building is known, or none that is open
     * @param floor of the unit that the newest list names; null where none does
     */
    public record Where(
            @Nullable Long enterprise,
            @Nullable String enterpriseName,
            @Nullable Long building,
            @Nullable String buildingName,
            @Nullable String floor,
            @Nullable String room) {

        /** The name of the enterprise, or of the building. */
        public String name() {
            return enterpriseName != null ? enterpriseName : buildingName == null ? "" : buildingName;
        }

        /** As addresses name it: {@code E12} or {@code B12}. */
        public String code() {
            return enterprise != null ? "E" + enterprise : "B" + building;
        }
    }

    /** An enterprise that the scope opens, in the building where it is present, else where it is registered. */
    public Optional<Where> ofEnterprise(Scope scope, long id) {
        return database.read(
                scope, jdbc -> jdbc.sql("""
                                select e.id as enterprise_id, e.name, b.id as building_id, b.name as building_name, u.floor_label, u.label
                                from enterprises.enterprise e
                                left join lateral (
                                    select t.building_id, t.unit_id from tenancy.spell t
                                    where t.enterprise_id = e.id and t.first_missing is null order by t.last_seen desc, t.unit_id limit 1) h on true
                                left join places.unit u on u.id = h.unit_id
                                left join places.building b on b.id = coalesce(h.building_id, e.registered_building_id)
                                where e.id = ?
                                """).param(id).query(Whereabouts::where).optional());
    }

    /** A building that the scope opens. */
    public Optional<Where> ofBuilding(Scope scope, long id) {
        return database.read(
                scope, jdbc -> jdbc.sql("""
                                select null::bigint as enterprise_id, null::text as name, id as building_id, name as building_name,
                                    null::text as floor_label, null::text as label from places.building where id = ?
                                """).param(id).query(Whereabouts::where).optional());
    }

    /** A building, with how many enterprises are present there by the newest lists. */
    public record Own(long building, String name, @Nullable String street, long present) {}

    /** The buildings that the scope opens and of which a list is known, by name; at most 200. */
    public List<Own> listBuildings(Scope scope, @Nullable String street) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select b.id, b.name, r.name_zh as street, count(distinct t.enterprise_id) as present
                                from places.building b
                                join tenancy.spell t on t.building_id = b.id and t.first_missing is null
                                left join places.region r on r.code = b.street_code
                                where cast(:street as text) is null or coalesce(b.street_code, 'none') = :street
                                group by b.id, b.name, r.name_zh order by b.name collate "zh-x-icu", b.id limit 200
                                """)
                        .param("street", street)
                        .query((row, n) -> new Own(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("street"),
                                row.getLong("present")))
                        .list());
    }

    private static Where where(ResultSet row, int n) throws SQLException {
        return new Where(
                row.getObject("enterprise_id", Long.class),
                row.getString("name"),
                row.getObject("building_id", Long.class),
                row.getString("building_name"),
                row.getString("floor_label"),
                row.getString("label"));
    }
}
