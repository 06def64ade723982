package org.sunmao.app.overview.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Answer;

/** Streets and buildings by the chosen figure. */
@Component
public class RankingPart implements ScreenPart {

    private static final String TAX = "tax-12-months";

    /**
     * The rankings.
     *
     * @param chosen the answer that they are of
     * @param streets by street; empty below the district
     * @param buildings the first buildings
     */
    public record Page(Answer chosen, List<RankLine> streets, List<RankLine> buildings) {}

    @Override
    public String id() {
        return "ranking";
    }

    @Override
    public Page page(Looking looking) {
        Answer chosen = looking.chosen();
        return new Page(
                chosen, Ranking.streets(looking, chosen), Ranking.buildings(looking, chosen, looking.answer(TAX)));
    }
}
