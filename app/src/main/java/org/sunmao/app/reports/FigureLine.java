package org.sunmao.app.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.PrintedTrend;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.Ui;

/** A figure of a report beside that of the month before and of the same month a year ago. */
public record FigureLine(Answer answer) {

    /** Months of a year. */
    public static final int YEAR = 12;

    /** What it is. */
    public Definition definition() {
        return answer.definition();
    }

    /** The figure itself. */
    public Figure figure() {
        return answer.finding().figure();
    }

    /** The measure's name. */
    public String name(Ui ui) {
        return MeasureWords.name(ui, definition());
    }

    /** The value with what is counted, or that it is not known; never 0 for what is not known. */
    public String text(Ui ui) {
        String text = MeasureWords.text(ui, definition(), figure());
        return text == null ? ui.unknown() : text;
    }

    /** What is counted, where the number does not say it; empty where it does, and where there is no number. */
    public String unit(Ui ui) {
        String unit = MeasureWords.unit(ui, definition().unit(), figure().value());
        return unit == null ? "" : unit;
    }

    /** Why it is not known, empty where it is. */
    public String why(Ui ui) {
        String why = MeasureWords.whyUnknown(ui, figure());
        return why == null ? "" : why;
    }

    /**
     * By how much it differs from the figure of so many months before, with its sign.
     *
     * @return null where one of both is not known, or the trend does not reach so far
     */
    public @Nullable String change(Ui ui, int months) {
        BigDecimal now = figure().value();
        BigDecimal before = answer.valueIn(answer.question().month().minusMonths(months));
        if (now == null || before == null) {
            return null;
        }
        BigDecimal change = now.subtract(before);
        return isNone(change)
                ? ui.t("reports.unchanged")
                : MeasureWords.change(ui, definition().unit(), change);
    }

    /** Less than is written would read +0. */
    private boolean isNone(BigDecimal change) {
        BigDecimal written = switch (definition().unit()) {
            case SHARE -> change.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
            case DAYS -> change.setScale(0, RoundingMode.HALF_UP);
            case FEN_PER_SQM, FEN_PER_SQM_DAY -> change.movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            default -> change;
        };
        return written.signum() == 0;
    }

    /** How much of what should speak does. */
    public String coverage(Ui ui) {
        var coverage = answer.finding().coverage();
        return ui.t("measures.coverage." + coverage.of(), coverage.speaking(), coverage.all());
    }

    /** Whether some of what should speak does not. */
    public boolean isPartial() {
        var coverage = answer.finding().coverage();
        return coverage.speaking() < coverage.all();
    }

    /** Its months; null where fewer than two are known. */
    public @Nullable Trend trend(Ui ui) {
        return answer.hasTrend() ? MeasureWords.trend(ui, answer) : null;
    }

    /** Its months as a printed file draws them; null where fewer than two are known. */
    public @Nullable String drawn(Ui ui) {
        Trend trend = trend(ui);
        return trend == null ? null : PrintedTrend.of(trend, answer.question().month());
    }
}
