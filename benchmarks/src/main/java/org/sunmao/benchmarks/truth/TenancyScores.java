package org.sunmao.benchmarks.truth;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the tenancies that stand after the last delivery with those of the last day of the last month. */
final class TenancyScores {

    private static final String CURRENT = """
            select s.enterprise_id, s.building_id, u.floor_label || '/' || u.label as unit
            from tenancy.spell s join places.unit u on u.id = s.unit_id
            where s.holder = 'enterprise' and s.first_missing is null
            """;

    private final Judge enterprises;
    private final Judge buildings;
    private final TrueUnits units;

    TenancyScores(Judge enterprises, Judge buildings, TrueUnits units) {
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.units = units;
    }

    /** Enterprise in building, and enterprise in single room. */
    record Scores(SetScore inBuilding, SetScore inRoom) {}

    Scores compare(JdbcClient sql, TruthFiles truth, LocalDate day) {
        Set<String> foundPairs = new HashSet<>();
        Set<String> foundRooms = new HashSet<>();
        sql.sql(CURRENT).query(r -> {
            long subject = r.getLong("enterprise_id");
            String who = name(enterprises.truthOf(subject), subject);
            String where = name(buildings.truthOf(r.getLong("building_id")), r.getLong("building_id"));
            foundPairs.add(who + "@" + where);
            units.singleFound(where, r.getString("unit"))
                    .forEach(room -> foundRooms.add(who + "@" + where + "/" + room));
        });
        Set<String> truePairs = new HashSet<>();
        Set<String> trueRooms = new HashSet<>();
        truth.tenancies().stream().filter(t -> t.holdsOn(day)).forEach(t -> {
            String pair = t.enterprise() + "@" + t.building();
            truePairs.add(pair);
            units.single(t.unit()).forEach(room -> trueRooms.add(pair + "/" + room));
        });
        return new Scores(SetScore.of(foundPairs, truePairs), SetScore.of(foundRooms, trueRooms));
    }

    /** The truth's id, or a name that no truth has. */
    static String name(@Nullable String truth, long subject) {
        return truth != null ? truth : "subject " + subject;
    }
}
