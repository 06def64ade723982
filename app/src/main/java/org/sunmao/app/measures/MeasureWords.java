package org.sunmao.app.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;

/** Figures in the words and formats of a page. */
public final class MeasureWords {

    private MeasureWords() {}

    /** A value as written, with its unit where the unit belongs to the number. */
    public static String value(Ui ui, MeasureUnit unit, BigDecimal value) {
        return switch (unit) {
            case ENTERPRISES, BUILDINGS, MOVES -> ui.number(value);
            case SQUARE_METRES -> ui.area(value);
            case SHARE -> ui.percent(value);
            case FEN -> ui.money(value.longValue());
        };
    }

    /** By how much a figure differs, with its sign; shares differ by points of a hundred. */
    public static String change(Ui ui, MeasureUnit unit, BigDecimal change) {
        String sign = change.signum() > 0 ? "+" : "";
        return unit == MeasureUnit.SHARE
                ? ui.t(
                        "measures.compare.points",
                        sign + ui.number(change.movePointRight(2).setScale(1, RoundingMode.HALF_UP)))
                : sign + value(ui, unit, change);
    }

    /** What is counted, where the number does not say it; null where it does. */
    public static @Nullable String unit(Ui ui, MeasureUnit unit) {
        return switch (unit) {
            case ENTERPRISES -> ui.t("measures.unit.enterprises");
            case BUILDINGS -> ui.t("measures.unit.buildings");
            case MOVES -> ui.t("measures.unit.moves");
            case SHARE, FEN, SQUARE_METRES -> null;
        };
    }

    /** The value of a figure as written; null when it is not known. */
    public static @Nullable String text(Ui ui, Definition definition, Figure figure) {
        return figure.value() == null ? null : value(ui, definition.unit(), figure.value());
    }

    /** An amount by its code: areas for occupancy, money for tax, else a number. */
    public static String amount(Ui ui, Definition definition, String code, BigDecimal amount) {
        if (code.equals("enterprises")) {
            return ui.number(amount);
        }
        return definition.unit() == MeasureUnit.SHARE ? ui.area(amount) : value(ui, definition.unit(), amount);
    }

    /** The measure's name. */
    public static String name(Ui ui, Definition definition) {
        return ui.t(definition.messages() + ".name");
    }

    /** Why a figure is not known, in words; null when it is known. */
    public static @Nullable String whyUnknown(Ui ui, Figure figure) {
        return figure.isKnown() ? null : ui.t("measures.unknown." + figure.unknownWhy());
    }

    /** The name of a place in the page's language. */
    public static String place(Ui ui, MeasurePlace place, String zh, String en) {
        String name = ui.lang().equals("zh") ? zh : en;
        if (!name.isEmpty()) {
            return name;
        }
        return ui.t(place.level() == MeasurePlace.Level.STREET ? "measures.street-unknown" : "measures.everywhere");
    }

    /** The name of a part in the page's language. */
    public static String place(Ui ui, Part part) {
        return place(ui, part.place(), part.nameZh(), part.nameEn());
    }

    /** The badge of a freshness. */
    public static State state(Freshness freshness) {
        return switch (freshness) {
            case FRESH -> State.FRESH;
            case DUE -> State.DUE;
            case OVERDUE -> State.OVERDUE;
            case NOT_YET, NOT_AGREED -> State.UNKNOWN;
        };
    }

    /** The answer's trend; null where there are not two months to draw. */
    public static @Nullable Trend trend(Ui ui, Answer answer) {
        Definition definition = answer.definition();
        List<TrendPoint> points = answer.series().stream()
                .map(p -> new TrendPoint(
                        p.month(), p.value(), p.value() == null ? null : value(ui, definition.unit(), p.value())))
                .toList();
        var kind = switch (definition.unit()) {
            case SHARE, SQUARE_METRES, BUILDINGS -> Trend.Kind.LINE;
            case ENTERPRISES, MOVES, FEN -> Trend.Kind.BARS;
        };
        return points.size() < 2 ? null : new Trend(name(ui, definition), kind, points);
    }

    /** The answer as the frame's big number; the note says how much speaks for it, or why it is not known; askable ones lead to their page. */
    public static org.sunmao.app.shell.Figure big(Ui ui, Answer answer, boolean askable) {
        Finding finding = answer.finding();
        String unknown = whyUnknown(ui, finding.figure());
        Coverage coverage = finding.coverage();
        String note = unknown != null
                ? unknown
                : ui.t("measures.coverage." + coverage.of(), coverage.speaking(), coverage.all());
        return new org.sunmao.app.shell.Figure(
                name(ui, answer.definition()),
                text(ui, answer.definition(), finding.figure()),
                unit(ui, answer.definition().unit()),
                answer.asOf(),
                state(answer.freshness()),
                askable ? address(answer.question()) : null,
                note);
    }

    /** Where a figure is explained. */
    public static String address(Question question) {
        String place = question.place().level() == MeasurePlace.Level.DISTRICT ? "" : "&place=" + question.place();
        return "/measures/" + question.measure() + "?month=" + question.month() + place;
    }

    /** Where a figure is compared with the one of a month before. */
    public static String comparison(Question question) {
        String place = question.place().level() == MeasurePlace.Level.DISTRICT ? "" : "&place=" + question.place();
        return "/compare?measure=" + question.measure() + place + "&a-true-on="
                + Months.lastDay(question.month().minusMonths(1)) + "&b-true-on=" + question.day();
    }

    /** Where the rows behind a figure, or behind something it leaves out, are listed. */
    public static String rows(Question question, String reason) {
        return address(question) + "&rows=" + reason + "#rows";
    }
}
