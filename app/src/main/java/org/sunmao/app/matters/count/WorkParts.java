package org.sunmao.app.matters.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Part;

/** The parts of what was counted: by street, and by building with a line for what lies in none. */
final class WorkParts {

    private WorkParts() {}

    /** One part. */
    record Line(MeasurePlace place, String zh, String en, BigDecimal amount) {

        Part part() {
            return new Part(place, zh, en, Figure.of(amount, Map.of()));
        }
    }

    static List<Breakdown> of(MeasurePlace place, BigDecimal whole, List<Line> streets, List<Line> buildings) {
        var all = new ArrayList<Breakdown>();
        if (place.level() == Level.DISTRICT && !streets.isEmpty()) {
            all.add(new Breakdown(Level.STREET, parts(streets), null, ""));
        }
        if (place.level() != Level.BUILDING && !buildings.isEmpty()) {
            BigDecimal rest =
                    whole.subtract(buildings.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            all.add(
                    rest.signum() == 0
                            ? new Breakdown(Level.BUILDING, parts(buildings), null, "")
                            : new Breakdown(Level.BUILDING, parts(buildings), rest, "at-no-building"));
        }
        return all;
    }

    private static List<Part> parts(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::amount).reversed())
                .map(Line::part)
                .toList();
    }
}
