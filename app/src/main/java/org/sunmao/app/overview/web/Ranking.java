package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Part;
import org.sunmao.app.overview.store.Streets;

/** Rankings by the chosen figure. A building is never ranked by how many buildings it is: those that count are ranked by their tax. */
final class Ranking {

    private static final int TOP_BUILDINGS = 10;
    private static final int ON_A_WALL = 5;
    private static final int STREETS = 30;

    private Ranking() {}

    static List<RankLine> streets(Looking looking, Answer chosen) {
        return lines(looking, chosen, Level.STREET, STREETS);
    }

    /** Functional areas do not make up the district, and may lie in several streets: each is asked for by itself. */
    static List<RankLine> areas(Looking looking, Answer chosen, List<Streets.Street> areas) {
        if (looking.screen().wall() || areas.isEmpty()) {
            return List.of();
        }
        List<Part> parts = areas.stream()
                .map(area -> looking.part(chosen.definition().id(), MeasurePlace.area(area.code()), area.nameZh()))
                .sorted(Comparator.comparing(
                        (Part part) -> part.figure().value(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        return RankLine.of(
                looking.ui(), looking.screen(), chosen, new Breakdown(Level.AREA, parts, null, ""), Integer.MAX_VALUE);
    }

    /** The first buildings; where buildings are counted, those that count by their tax of twelve months as far as the reader sees it. */
    static List<RankLine> buildings(Looking looking, Answer chosen, Answer tax) {
        if (chosen.definition().unit() != MeasureUnit.BUILDINGS) {
            return lines(looking, chosen, Level.BUILDING, looking.screen().wall() ? ON_A_WALL : TOP_BUILDINGS);
        }
        if (!chosen.definition().id().equals("buildings-over-100m")) {
            return List.of();
        }
        Set<MeasurePlace> counted = chosen.finding().breakdowns().stream()
                .flatMap(b -> b.parts().stream())
                .filter(part -> BigDecimal.ONE.equals(part.figure().value())
                        && part.place().level() == Level.BUILDING)
                .map(Part::place)
                .collect(Collectors.toSet());
        return tax.finding().breakdowns().stream()
                .filter(b -> b.level() == Level.BUILDING)
                .map(b -> new Breakdown(
                        b.level(),
                        b.parts().stream()
                                .filter(part -> counted.contains(part.place()))
                                .toList(),
                        null,
                        ""))
                .flatMap(b -> RankLine.of(looking.ui(), looking.screen(), tax, b, Integer.MAX_VALUE).stream())
                .toList();
    }

    private static List<RankLine> lines(Looking looking, Answer answer, Level level, int most) {
        for (Breakdown breakdown : answer.finding().breakdowns()) {
            if (breakdown.level() == level) {
                return RankLine.of(looking.ui(), looking.screen(), answer, breakdown, most);
            }
        }
        return List.of();
    }
}
