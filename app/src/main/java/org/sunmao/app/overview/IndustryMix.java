package org.sunmao.app.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.MeasurePlace;

/** Which industries the enterprises present are of, by section of GB/T 4754-2017: the same enterprises as the measure of that name counts. */
@Component
public class IndustryMix {

    private static final int MOST = 500;

    private static final String MIX = """
            select e.industry_section as section, count(distinct h.enterprise_id) as n
            from measures.held(cast(:days as date[])) h join enterprises.enterprise e on e.id = h.enterprise_id
            where h.enterprise_status = 'confirmed' and (:street = '' or places.lies(h.building_id, h.street_code, :street))
                and (:building = 0 or h.building_id = :building)
            group by 1 order by 2 desc, 1
            """;

    private final WebDatabase database;
    private final KeptByScope<Wanted, List<Section>> kept = new KeptByScope<>(MOST, Clock.systemUTC());

    IndustryMix(WebDatabase database) {
        this.database = database;
    }

    private record Wanted(MeasurePlace place, LocalDate day) {}

    /**
     * How many enterprises are of a section.
     *
     * @param letter A to T; empty where no source says the industry
     */
    public record Section(String letter, long enterprises) {}

    /** The conclusions changed. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
    }

    /** The sections, the largest first. */
    public List<Section> list(Scope scope, MeasurePlace place, LocalDate day) {
        return kept.get(
                scope.withPerson(scope.person().isEmpty() ? "" : "*").withPersonalPlain(false),
                new Wanted(place, day),
                within -> read(within, place, day));
    }

    private List<Section> read(Scope scope, MeasurePlace place, LocalDate day) {
        return database.read(
                scope,
                client -> client.sql(MIX)
                        .param("days", "{" + day + "}")
                        .param("street", place.streetFilter())
                        .param("building", place.buildingFilter())
                        .query((row, n) -> new Section(
                                row.getString("section") == null ? "" : row.getString("section"), row.getLong("n")))
                        .list());
    }
}
