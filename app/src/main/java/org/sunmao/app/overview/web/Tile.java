package org.sunmao.app.overview.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.Ui;

/**
 * One of the figures at the top of the screen.
 *
 * @param id of its measure
 * @param figure as the frame shows big numbers
 * @param change against the month before, with its sign; null where one of the two is not known
 * @param trend null where fewer than two months are known
 * @param href the screen with this figure's trend and rankings
 * @param chosen whether they are shown now
 */
public record Tile(
        String id,
        Figure figure,
        @Nullable String change,
        @Nullable Trend trend,
        String href,
        boolean chosen) {

    /** A change of less than a hundredth of a point is none: it would read +0. */
    private static final int SHARE_DECIMALS = 2;

    static Tile of(Looking looking, Answer answer, boolean chosen) {
        Ui ui = looking.ui();
        String id = answer.definition().id();
        return new Tile(
                id,
                MeasureWords.big(ui, answer, true),
                change(looking, answer),
                answer.hasTrend() ? MeasureWords.trend(ui, answer) : null,
                looking.screen().with("figure", id),
                chosen);
    }

    private static @Nullable String change(Looking looking, Answer answer) {
        BigDecimal now = answer.finding().figure().value();
        BigDecimal before = looking.against() == null ? null : answer.valueIn(looking.against());
        if (now == null || before == null) {
            return null;
        }
        return change(looking, answer.definition().unit(), now.subtract(before));
    }

    private static String change(Looking looking, MeasureUnit unit, BigDecimal difference) {
        Ui ui = looking.ui();
        BigDecimal size = difference.abs();
        if (unit == MeasureUnit.SHARE) {
            size = size.movePointRight(2).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
        }
        if (size.signum() == 0) {
            return looking.ranged()
                    ? ui.t("overview.change.none-since", ui.month(looking.from()))
                    : ui.t("overview.change.none");
        }
        String text = unit == MeasureUnit.SHARE
                ? ui.t("overview.points", ui.number(size))
                : MeasureWords.value(ui, unit, size);
        String signed = (difference.signum() > 0 ? "+" : "−") + text;
        return looking.ranged()
                ? ui.t("overview.change.since", signed, ui.month(looking.from()))
                : ui.t("overview.change", signed);
    }
}
