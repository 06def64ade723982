package org.sunmao.app.overview.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.overview.store.Streets;

/** Streets and buildings by the chosen figure. */
@Component
public class RankingPart implements ScreenPart {

    private static final String TAX = "tax-12-months";

    private final Streets streets;

    RankingPart(Streets streets) {
        this.streets = streets;
    }

    /**
     * The rankings.
     *
     * @param chosen the answer that they are of
     * @param streets by street; empty below the district
     * @param areas by functional area: of the district all, of a street those that have a building in it
     * @param buildings the first buildings
     */
    public record Page(Answer chosen, List<RankLine> streets, List<RankLine> areas, List<RankLine> buildings) {}

    private List<Streets.Street> areas(Looking looking) {
        boolean street = looking.place().level() == Level.STREET;
        return !street && !looking.whole()
                ? List.of()
                : streets.listAreas(looking.scope()).stream()
                        .filter(area -> !street
                                || area.streets().contains(looking.place().code()))
                        .map(Streets.Area::spot)
                        .toList();
    }

    @Override
    public String id() {
        return "ranking";
    }

    @Override
    public Page page(Looking looking) {
        Answer chosen = looking.chosen();
        return new Page(
                chosen,
                Ranking.streets(looking, chosen),
                Ranking.areas(looking, chosen, areas(looking)),
                Ranking.buildings(looking, chosen, looking.answer(TAX)));
    }
}
