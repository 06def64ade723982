package org.sunmao.app.front.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Trial;

/**
 * What a word about files or units would change: files with their values, what hangs on each, and the figures that would be others. For readers
 * whose scope is the whole district; taxes only for those who may see them to the fen.
 */
@Component
public class FilesPreview {

    private static final int MOST_PLACES = 6;

    private static final String FILES = """
            select i.id, i.kind, coalesce(e.name, b.name, '') as name, coalesce(e.status, b.status, '') as status,
                coalesce(e.attributes, b.attributes, '{}')::text as attributes, coalesce(e.id, b.id) is not null as stands,
                (select count(*) from resolution.link l where l.subject_id = i.id and l.until_at is null) as mentions,
                (select count(*) from resolution.link l join resolution.payload_mention pm on pm.mention_id = l.mention_id
                    join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
                    join evidence.delivery d on d.id = r.delivery_id and d.active
                    where l.subject_id = i.id and l.until_at is null) as rows,
                (select count(*) from tenancy.spell s where (s.enterprise_id = i.id or s.building_id = i.id and i.kind = 'building')
                    and s.first_missing is null) as current,
                (select count(*) from tenancy.spell s where (s.enterprise_id = i.id or s.building_id = i.id and i.kind = 'building')
                    and s.first_missing is not null) as former,
                (select count(*) from conflicts.conflict c where (c.enterprise_id = i.id or c.building_id = i.id and i.kind = 'building')
                    and (:taxes or not c.taxed)) as conflicts,
                (select count(*) from corrections.request q where q.enterprise_id = i.id
                    and q.state = 'open') as corrections
            from resolution.identity i
            left join enterprises.enterprise e on e.id = i.id
            left join places.building b on b.id = i.id
            where i.id = any (:ids) and i.kind in ('enterprise', 'building')
            order by i.id
            """;

    private static final String UNITS = """
            select u.id, u.floor_label, u.label, u.area_sqm,
                (select count(*) from tenancy.spell s where s.unit_id = u.id and s.first_missing is null) as current,
                (select count(*) from tenancy.spell s where s.unit_id = u.id and s.first_missing is not null) as former
            from places.unit u where u.building_id = any (:ids) order by u.id
            """;

    private final Trial trial;
    private final WorkerDatabase database;
    private final Measures measures;

    FilesPreview(Trial trial, WorkerDatabase database, Measures measures) {
        this.trial = trial;
        this.database = database;
        this.measures = measures;
    }

    /**
     * A file at one moment of the trial.
     *
     * @param stands whether there is such a file
     * @param confirmed whether a person, the register or the building list founded it
     * @param mentions how many mentions stand for it
     * @param rows how many rows that count speak so
     * @param current tenancies that go on
     * @param former tenancies that ended
     * @param conflicts conflicts that it has to do with
     * @param corrections what its enterprise asked to have corrected and nobody answered yet
     */
    public record State(
            long id,
            String kind,
            boolean stands,
            String name,
            boolean confirmed,
            Attributes attributes,
            long mentions,
            long rows,
            long current,
            long former,
            long conflicts,
            long corrections) {}

    /** A unit at one moment of the trial. */
    public record UnitState(
            long id, String floor, String label, @Nullable BigDecimal area, long current, long former) {}

    /** Everything that is looked at, at one moment. */
    public record Look(
            Map<Long, State> files, Map<Long, UnitState> units, Map<MeasurePlace, Map<Definition, Figure>> figures) {}

    /**
     * A figure that would be another.
     *
     * @param before null where there is no such figure
     * @param after null where there would be no such figure
     */
    public record Moved(
            MeasurePlace place,
            Definition definition,
            @Nullable Figure before,
            @Nullable Figure after) {}

    /** What a word would change. */
    public record Told(Outcome outcome, List<Trial.Move> moves, Look before, Look after) {

        /** The figures that would be others, the district's first. */
        public List<Moved> figures() {
            var moved = new ArrayList<Moved>();
            Map<MeasurePlace, Boolean> places = new LinkedHashMap<>();
            before.figures().keySet().forEach(place -> places.put(place, true));
            after.figures().keySet().forEach(place -> places.put(place, true));
            for (MeasurePlace place : places.keySet()) {
                Map<Definition, Figure> was = before.figures().getOrDefault(place, Map.of());
                Map<Definition, Figure> is = after.figures().getOrDefault(place, Map.of());
                Map<Definition, Boolean> all = new LinkedHashMap<>();
                was.keySet().forEach(definition -> all.put(definition, true));
                is.keySet().forEach(definition -> all.put(definition, true));
                for (Definition definition : all.keySet()) {
                    Figure old = was.get(definition);
                    Figure now = is.get(definition);
                    if (!same(old, now)) {
                        moved.add(new Moved(place, definition, old, now));
                    }
                }
            }
            return moved;
        }

        private static boolean same(@Nullable Figure one, @Nullable Figure other) {
            BigDecimal a = one == null ? null : one.value();
            BigDecimal b = other == null ? null : other.value();
            return a == null || b == null ? Objects.equals(a, b) : a.compareTo(b) == 0;
        }
    }

    /**
     * Tries a word.
     *
     * @param about the files that it is about; of a unit its building
     */
    public Told of(Scope scope, Supplier<Outcome> word, Collection<Long> about) {
        if (!scope.district()) {
            throw new IllegalArgumentException("only who sees the whole district is told what a word would change");
        }
        Trial.Told<Look> told = trial.of(word, about, subjects -> look(scope, subjects));
        return new Told(told.outcome(), told.moves(), told.before(), told.after());
    }

    private Look look(Scope scope, Set<Long> subjects) {
        boolean taxes = scope.tax() == TaxSight.EXACT;
        Long[] ids = subjects.toArray(Long[]::new);
        var files = new TreeMap<Long, State>();
        database.client().sql(FILES).param("ids", ids).param("taxes", taxes).query(row -> {
            files.put(
                    row.getLong("id"),
                    new State(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getBoolean("stands"),
                            row.getString("name"),
                            row.getString("status").equals("confirmed"),
                            Attributes.read(row.getString("attributes")),
                            row.getLong("mentions"),
                            row.getLong("rows"),
                            row.getLong("current"),
                            row.getLong("former"),
                            row.getLong("conflicts"),
                            row.getLong("corrections")));
        });
        var units = new TreeMap<Long, UnitState>();
        database.client().sql(UNITS).param("ids", ids).query(row -> {
            units.put(
                    row.getLong("id"),
                    new UnitState(
                            row.getLong("id"),
                            row.getString("floor_label"),
                            row.getString("label"),
                            row.getBigDecimal("area_sqm"),
                            row.getLong("current"),
                            row.getLong("former")));
        });
        return new Look(files, units, figures(scope, files, taxes));
    }

    private Map<MeasurePlace, Map<Definition, Figure>> figures(Scope scope, Map<Long, State> files, boolean taxes) {
        var reading = new Reading(database.client(), scope);
        var figures = new LinkedHashMap<MeasurePlace, Map<Definition, Figure>>();
        figures.put(MeasurePlace.DISTRICT, newest(reading, MeasurePlace.DISTRICT, taxes));
        files.values().stream()
                .filter(file -> file.stands() && file.kind().equals("building"))
                .limit(MOST_PLACES)
                .map(file -> MeasurePlace.building(file.id()))
                .forEach(place -> figures.put(place, newest(reading, place, taxes)));
        return figures;
    }

    private Map<Definition, Figure> newest(Reading reading, MeasurePlace place, boolean taxes) {
        Map<Definition, Figure> newest = measures.newest(reading, place);
        if (!taxes) {
            newest.keySet().removeIf(definition -> definition.sourceKinds().contains("tax"));
        }
        return newest;
    }
}
