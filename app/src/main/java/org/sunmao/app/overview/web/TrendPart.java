package org.sunmao.app.overview.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Trend;

/** The chosen figure month by month, and what it does not count. */
@Component
public class TrendPart implements ScreenPart {

    /**
     * The trend.
     *
     * @param chosen the answer that it is of
     * @param place name of the place
     * @param trend null where there are not two months to draw
     */
    public record Page(
            Answer chosen, String place, @Nullable Trend trend) {}

    @Override
    public String id() {
        return "trend";
    }

    @Override
    public Page page(Looking looking) {
        return new Page(looking.chosen(), looking.placeName(), MeasureWords.trend(looking.ui(), looking.chosen()));
    }
}
