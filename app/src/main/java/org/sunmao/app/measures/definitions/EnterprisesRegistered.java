package org.sunmao.app.measures.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/**
 * Enterprises registered here (注册企业数): enterprises whose registered address lies in a building, by the extract of the register that
 * speaks for the month's last day, and that are neither revoked nor struck off. Each is registered in one building, so parts add up.
 */
@Component
@Order(7)
class EnterprisesRegistered implements Measure {

    private static final Definition DEFINITION = new Definition(
                    "enterprises-registered", 1, MeasureUnit.ENTERPRISES, List.of("register", "buildings"), List.of())
            .unknownFor("no-register", "no-building-list");

    private static final String PLACE = Sql.within("r.building_id", "r.street_code");

    private static final String SPEAKING = """
            select k.day, string_agg(k.source_id || ' ' || k.extract_day, ',' order by k.source_id) as extracts, count(*) as sources
            from measures.register_speaking(cast(:days as date[])) k group by k.day order by k.day
            """;

    private static final String BY_BUILDING = """
            select r.day, r.building_id, count(*) filter (where enterprises.is_registered(r.status)) as registered,
                count(*) filter (where not enterprises.is_registered(r.status)) as ended,
                count(*) filter (where r.status is null) as status_unknown
            from measures.registered(cast(:days as date[])) r
            where r.building_id is not null and %s group by r.day, r.building_id
            """.formatted(PLACE);

    private static final String FIGURES =
            "select f.day, sum(f.registered) as registered from (" + BY_BUILDING + ") f group by f.day";

    private static final String NOWHERE = """
            select count(*) filter (where r.outside) as outside, count(*) filter (where r.unsettled) as unsettled,
                count(*) filter (where not r.outside and not r.unsettled) as nowhere
            from measures.registered(cast(:days as date[])) r
            where r.building_id is null and enterprises.is_registered(r.status)
            """;

    private static final String ANY_BUILDING =
            "select exists (select 1 from places.building b where " + Sql.within("b.id", "b.street_code") + ")";

    private static final String SOURCES = "select count(distinct source_id) from measures.register_days()";

    private static final Figure NO_EXTRACT = Figure.unknown("no-register");
    private static final Figure NOBODY = Figure.of(0);

    /** What the register says of one building. */
    private record Counts(long registered, long ended, long statusUnknown) {}

    /** The months that hold one and the same state of the register. */
    private record Spoken(YearMonth month, String extracts, long sources) {}

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public Optional<Months> findMonths(Reading reading) {
        return MonthRange.ofRegister(reading);
    }

    private static boolean hasBuildings(Reading reading, MeasurePlace place) {
        return Sql.at(reading, ANY_BUILDING, place, List.of())
                .query(Boolean.class)
                .single();
    }

    private static List<Spoken> spoken(Reading reading, List<YearMonth> months) {
        return Sql.at(reading, SPEAKING, MeasurePlace.DISTRICT, months)
                .query((row, n) -> new Spoken(
                        YearMonth.from(row.getObject("day", LocalDate.class)),
                        row.getString("extracts"),
                        row.getLong("sources")))
                .list();
    }

    /** Between two extracts nothing changes: each state of the register is counted once, for the first month that shows it. */
    @Override
    public Map<YearMonth, Figure> listFigures(Reading reading, MeasurePlace place, List<YearMonth> months) {
        List<Spoken> spoken = hasBuildings(reading, place) ? spoken(reading, months) : List.of();
        var first = new TreeMap<String, YearMonth>();
        spoken.forEach(s -> first.putIfAbsent(s.extracts(), s.month()));
        var counted = new HashMap<YearMonth, Figure>();
        Sql.at(reading, FIGURES, place, new ArrayList<>(first.values())).query(row -> {
            counted.put(YearMonth.from(row.getObject("day", LocalDate.class)), Figure.of(row.getLong("registered")));
        });
        var figures = new HashMap<YearMonth, Figure>();
        spoken.forEach(s -> figures.put(s.month(), counted.getOrDefault(first.get(s.extracts()), NOBODY)));
        return figures;
    }

    @Override
    public Finding find(Reading reading, MeasurePlace place, YearMonth month) {
        long speaking = spoken(reading, List.of(month)).stream()
                .mapToLong(Spoken::sources)
                .sum();
        long sources = reading.client().sql(SOURCES).query(Long.class).single();
        var counts = new HashMap<Long, Counts>();
        Sql.at(reading, BY_BUILDING, place, List.of(month)).query(row -> {
            counts.put(
                    row.getLong("building_id"),
                    new Counts(row.getLong("registered"), row.getLong("ended"), row.getLong("status_unknown")));
        });
        Frame.Additive sums = Frame.of(reading, place, month)
                .addUp(
                        line -> {
                            Counts building = counts.get(line.id());
                            Figure known = building == null ? NOBODY : Figure.of(building.registered());
                            return speaking == 0 ? NO_EXTRACT : known;
                        },
                        speaking == 0 ? NO_EXTRACT : Buildings.NO_LIST);
        return new Finding(
                sums.whole(),
                counts.values().stream().mapToLong(Counts::registered).sum(),
                new Coverage("extracts", speaking, sources),
                leftOut(reading, place, month, counts),
                sums.breakdowns(),
                List.of());
    }

    private static List<LeftOut> leftOut(
            Reading reading, MeasurePlace place, YearMonth month, Map<Long, Counts> counts) {
        var leftOut = new ArrayList<>(List.of(
                LeftOut.of(
                        "ended-in-register",
                        counts.values().stream().mapToLong(Counts::ended).sum()),
                LeftOut.flag(
                        "status-unknown",
                        counts.values().stream()
                                .mapToLong(Counts::statusUnknown)
                                .sum())));
        if (place.level() == Level.DISTRICT) {
            Sql.at(reading, NOWHERE, place, List.of(month)).query(row -> {
                leftOut.add(LeftOut.of("registered-nowhere", row.getLong("nowhere")));
                leftOut.add(LeftOut.of("registered-unsettled", row.getLong("unsettled")));
                leftOut.add(LeftOut.of("registered-outside", row.getLong("outside")));
            });
        }
        return leftOut;
    }

    @Override
    public RowPage listRows(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RegisteredRows.list(reading, place, month, wanted);
    }
}
