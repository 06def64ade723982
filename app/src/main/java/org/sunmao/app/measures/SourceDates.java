package org.sunmao.app.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the sources of a figure have come by a day. */
final class SourceDates {

    /** Of the tenant lists only those that speak of the place; every other source speaks of the whole district. */
    private static final String SQL = """
            select s.code, s.kind, s.name_zh, s.name_en, s.cadence_days, d.latest
            from evidence.source s left join measures.source_dates(:until) d on d.source_id = s.id
            where s.kind = any (string_to_array(:kinds, ','))
              and (s.kind <> 'tenants' or :level = 'district' and :whole or exists (
                select 1 from tenancy.spell t join places.building b on b.id = t.building_id
                where t.source_id = s.id and (:street = '' or places.lies(b.id, b.street_code, :street))
                  and (:building = 0 or b.id = :building)))
            order by array_position(string_to_array(:kinds, ','), s.kind), s.code
            """;

    private SourceDates() {}

    /**
     * @param until deliveries about later days do not count
     * @param on the day on which freshness is judged
     * @param past whether that day is the end of an earlier month
     */
    static List<SourceDate> list(
            Reading reading, Definition definition, MeasurePlace place, LocalDate until, LocalDate on, boolean past) {
        return reading.client()
                .sql(SQL)
                .param("until", until)
                .param("kinds", String.join(",", definition.sourceKinds()))
                .param("level", place.level().word())
                .param("whole", reading.scope().district())
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter())
                .query((row, n) -> {
                    LocalDate latest = row.getObject("latest", LocalDate.class);
                    @Nullable Integer cadence = row.getObject("cadence_days", Integer.class);
                    return new SourceDate(
                            row.getString("code"),
                            row.getString("kind"),
                            row.getString("name_zh"),
                            row.getString("name_en"),
                            latest,
                            past ? Freshness.then(latest, cadence, on) : Freshness.of(latest, cadence, on));
                })
                .list();
    }
}
