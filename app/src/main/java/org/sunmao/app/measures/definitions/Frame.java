package org.sunmao.app.measures.definitions;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;

/** The buildings of a place that the reader sees, and whether their tenant lists speak on the day: what figures are broken down by. */
final class Frame {

    private static final String SQL = """
            select b.id, b.name, coalesce(b.street_code, 'none') as street, coalesce(r.name_zh, '') as street_zh,
                coalesce(r.name_en, '') as street_en, s.building_id is not null as speaks
            from places.building b
            left join places.region r on r.code = b.street_code
            left join measures.speaking(cast(:days as date[])) s on s.building_id = b.id
            where %s
            order by b.id
            """.formatted(Sql.within("b.id", "b.street_code"));

    /** A building as far as a breakdown needs it. */
    record Line(long id, String name, String street, String streetZh, String streetEn, boolean speaks) {}

    private final MeasurePlace place;
    private final List<Line> lines;

    private Frame(MeasurePlace place, List<Line> lines) {
        this.place = place;
        this.lines = lines;
    }

    static Frame of(Reading reading, MeasurePlace place, YearMonth month) {
        return new Frame(
                place,
                Sql.at(reading, SQL, place, List.of(month))
                        .query((row, n) -> new Line(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("street"),
                                row.getString("street_zh"),
                                row.getString("street_en"),
                                row.getBoolean("speaks")))
                        .list());
    }

    long speaking() {
        return lines.stream().filter(Line::speaks).count();
    }

    long silent() {
        return lines.size() - speaking();
    }

    Coverage coverage() {
        return new Coverage("buildings", speaking(), lines.size());
    }

    /** Whether any list in this street speaks. */
    boolean speaks(String street) {
        return lines.stream().anyMatch(l -> l.street().equals(street) && l.speaks());
    }

    /** What all speaking buildings of a street, or of the place where it is empty, say alike; the other figure where they differ. */
    Figure common(String street, Function<Line, Figure> ofBuilding, Figure other) {
        List<Figure> said = lines.stream()
                .filter(l -> l.speaks() && (street.isEmpty() || l.street().equals(street)))
                .map(ofBuilding)
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : other;
    }

    /** A figure whose parts simply add up, with them. */
    record Additive(Figure whole, List<Breakdown> breakdowns) {}

    /** The known figures of buildings together; where none is known why not, and {@code otherwise} where they do not agree about it. */
    Additive addUp(Function<Line, Figure> ofBuilding, Figure otherwise) {
        return new Additive(
                sum(line -> true, ofBuilding, otherwise),
                breakdowns(
                        street -> sum(line -> line.street().equals(street), ofBuilding, otherwise),
                        ofBuilding,
                        (level, all) -> Rest.NONE));
    }

    /**
     * The formula over the amounts of all buildings together, and of each part: for what is divided, such as rates. Where no building's
     * amounts are known, why not, and {@code otherwise} where they do not agree about it.
     *
     * @param ofBuilding a figure with the building's amounts; its own value is not looked at
     * @param formula makes the figure of the amounts; not known where it cannot be made of them
     */
    Additive divide(
            Function<Line, Figure> ofBuilding, Function<Map<String, BigDecimal>, Figure> formula, Figure otherwise) {
        Function<Predicate<Line>, Figure> made = among -> {
            Figure sum = sum(among, ofBuilding, otherwise);
            return sum.isKnown() ? formula.apply(sum.amounts()) : sum;
        };
        return new Additive(
                made.apply(line -> true),
                breakdowns(
                        street -> made.apply(line -> line.street().equals(street)),
                        line -> made.apply(line::equals),
                        (level, all) -> Rest.NONE));
    }

    private Figure sum(Predicate<Line> among, Function<Line, Figure> ofBuilding, Figure otherwise) {
        List<Figure> figures = lines.stream().filter(among).map(ofBuilding).toList();
        List<Figure> known = figures.stream().filter(Figure::isKnown).toList();
        if (known.isEmpty()) {
            List<Figure> said = figures.stream().distinct().toList();
            return said.size() == 1 ? said.get(0) : otherwise;
        }
        var amounts = new LinkedHashMap<String, BigDecimal>();
        known.forEach(f -> f.amounts().forEach((code, amount) -> amounts.merge(code, amount, BigDecimal::add)));
        return Figure.of(known.stream().map(Figure::known).reduce(BigDecimal.ZERO, BigDecimal::add), amounts);
    }

    long size() {
        return lines.size();
    }

    /** The breakdowns that the place has: the district's by street and by building, a street's by building. */
    List<Breakdown> breakdowns(Function<String, Figure> ofStreet, Function<Line, Figure> ofBuilding, Reconciler rest) {
        var all = new ArrayList<Breakdown>();
        if (place.level() == Level.DISTRICT) {
            all.add(breakdown(Level.STREET, streetParts(ofStreet), rest));
        }
        if (place.level() != Level.BUILDING) {
            all.add(breakdown(Level.BUILDING, buildingParts(ofBuilding), rest));
        }
        return all;
    }

    /** The line that reconciles parts with the whole; without a value where they simply add up or it may not be said. */
    record Rest(@Nullable BigDecimal value, String why) {

        static final Rest NONE = new Rest(null, "");
    }

    /** Says what is between the parts of a level and the whole. */
    interface Reconciler {
        Rest of(Level level, List<Part> parts);
    }

    private static Breakdown breakdown(Level level, List<Part> parts, Reconciler rest) {
        List<Part> sorted = parts.stream()
                .sorted(Comparator.comparing(
                        (Part p) -> p.figure().value(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        Rest line = rest.of(level, sorted);
        return new Breakdown(level, sorted, line.value(), line.why());
    }

    private List<Part> streetParts(Function<String, Figure> ofStreet) {
        var streets = new LinkedHashMap<String, Line>();
        lines.forEach(line -> streets.putIfAbsent(line.street(), line));
        return streets.values().stream()
                .map(l -> new Part(
                        MeasurePlace.street(l.street()), l.streetZh(), l.streetEn(), ofStreet.apply(l.street())))
                .toList();
    }

    private List<Part> buildingParts(Function<Line, Figure> ofBuilding) {
        return lines.stream()
                .map(l -> new Part(MeasurePlace.building(l.id()), l.name(), l.name(), ofBuilding.apply(l)))
                .toList();
    }

    /** The sum of the parts that are known. */
    static BigDecimal sum(List<Part> parts) {
        return parts.stream()
                .map(Part::figure)
                .filter(Figure::isKnown)
                .map(Figure::known)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
