package org.sunmao.app.matters.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** Writes the parts that units have in matters; in the caller's transaction. */
@Component
public class MatterParts {

    private static final String LIVE = " state not in ('returned', 'released')";

    private final WorkerDatabase database;

    MatterParts(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * Puts a matter to these units and to no other; who had a part and keeps it keeps what it said, unless it leads now and did not, or the other way round.
     *
     * @param due the last day of each part that is new; null for none
     */
    public void put(long matter, String lead, Set<String> others, @Nullable LocalDate due) {
        var all = new LinkedHashSet<String>();
        all.add(lead);
        all.addAll(others);
        database.client()
                .sql(
                        "update matters.part set state = 'released', answer = '', changed_at = now() where matter_id = :matter and"
                                + LIVE + " and not (unit = any (cast(:units as text[])) and lead = (unit = :lead))")
                .param("matter", matter)
                .param("units", all.toArray(String[]::new))
                .param("lead", lead)
                .update();
        for (String unit : all) {
            database.client()
                    .sql("""
                            insert into matters.part (matter_id, unit, lead, due_on) select :matter, :unit, :lead, cast(:due as date)
                            where not exists (select 1 from matters.part where matter_id = :matter and unit = :unit and
                            """ + LIVE + ")")
                    .param("matter", matter)
                    .param("unit", unit)
                    .param("lead", unit.equals(lead))
                    .param("due", due)
                    .update();
        }
        follow(matter);
    }

    /** A unit gives its part back. */
    public void giveBack(long matter, String unit, String why, @Nullable String suggested) {
        database.client()
                .sql("""
                        update matters.part set state = 'returned', why = :why, suggested_unit = :suggested, answer = '', changed_at = now()
                        where matter_id = :matter and unit = :unit and
                        """ + LIVE)
                .param("why", why)
                .param("suggested", suggested)
                .param("matter", matter)
                .param("unit", unit)
                .update();
        follow(matter);
    }

    /** A unit takes its part, or answers. */
    public void say(long matter, String unit, String state, String answer) {
        database.client()
                .sql(
                        "update matters.part set state = :state, answer = :answer, changed_at = now() where matter_id = :matter and unit = :unit and"
                                + LIVE)
                .param("state", state)
                .param("answer", answer)
                .param("matter", matter)
                .param("unit", unit)
                .update();
    }

    /** The units of a matter are those of its parts. */
    private void follow(long matter) {
        database.client()
                .sql(
                        "update matters.matter m set (units, lead_unit) = (select coalesce(array_agg(unit order by lead desc, unit), '{}'),"
                                + " min(unit) filter (where lead) from matters.part where matter_id = m.id and" + LIVE
                                + ") where m.id = ?")
                .param(matter)
                .update();
    }

    /** The live parts. */
    public List<String> units(long matter) {
        return database.client()
                .sql("select unit from matters.part where matter_id = ? and" + LIVE + " order by lead desc, unit")
                .param(matter)
                .query(String.class)
                .list();
    }
}
