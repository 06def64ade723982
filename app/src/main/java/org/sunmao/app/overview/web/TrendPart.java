package org.sunmao.app.overview.web;

import java.time.YearMonth;
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
     * @param from the first month of the range that was asked for; the month itself where none was
     * @param month the month that is shown, the last of the range
     */
    public record Page(
            Answer chosen, String place, @Nullable Trend trend, YearMonth from, YearMonth month) {

        /** Whether a month lies in the range, the last of it left out. */
        public boolean within(YearMonth other) {
            return !other.isBefore(from) && other.isBefore(month);
        }
    }

    @Override
    public String id() {
        return "trend";
    }

    @Override
    public Page page(Looking looking) {
        return new Page(
                looking.chosen(),
                looking.placeName(),
                MeasureWords.trend(looking.ui(), looking.chosen()),
                looking.from(),
                looking.month());
    }
}
