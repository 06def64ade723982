package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Point;
import org.sunmao.app.measures.Question;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;

/** What the measures say of one building, by the same definitions as on every other screen. */
@Component
public class BuildingMeasures {

    private static final String OCCUPANCY = "occupancy";
    private static final String TAX = "tax-12-months";
    private static final String PRESENT = "enterprises-present";
    private static final String VACANT = "vacant-area";

    private final Measures measures;

    BuildingMeasures(Measures measures) {
        this.measures = measures;
    }

    /** What the measures say of a building; each is missing without any evidence. */
    record Answers(
            @Nullable Answer occupancy,
            @Nullable Answer present,
            @Nullable Answer vacant,
            @Nullable Answer tax) {}

    /** For each measure the answer for the newest month that has one, else the one that says why there is none. */
    Answers find(Scope scope, long building) {
        Optional<YearMonth> newest = measures.findMonths(scope).map(Months::last);
        return new Answers(
                newest.flatMap(month -> find(scope, OCCUPANCY, building, month)).orElse(null),
                newest.flatMap(month -> find(scope, PRESENT, building, month)).orElse(null),
                newest.flatMap(month -> find(scope, VACANT, building, month)).orElse(null),
                newest.flatMap(month -> find(scope, TAX, building, month)).orElse(null));
    }

    private Optional<Answer> find(Scope scope, String measure, long building, YearMonth month) {
        Optional<Answer> newest = ask(scope, measure, building, month);
        return newest.filter(answer -> !answer.finding().figure().isKnown())
                .flatMap(Answer::lastKnown)
                .flatMap(known -> ask(scope, measure, building, known))
                .or(() -> newest);
    }

    private Optional<Answer> ask(Scope scope, String measure, long building, YearMonth month) {
        return measures.findAnswer(scope, new Question(measure, month, MeasurePlace.building(building)));
    }

    /** The figure of occupancy; not known without an answer. */
    static Figure occupancy(Ui ui, @Nullable Answer answer) {
        String label = ui.t("front.building.occupancy");
        if (answer == null) {
            return new Figure(label, null, null, null, null, null, ui.t("front.unknown.no-tenant-list"));
        }
        var figure = answer.finding().figure();
        String value = figure.isKnown() ? ui.percent(figure.known()) : null;
        String note = figure.isKnown() ? of(ui, answer) : why(ui, figure.unknownWhy());
        return new Figure(label, value, null, answer.asOf(), null, ask(answer), note);
    }

    /** By the version in force the let area is divided by one area or another. */
    private static String of(Ui ui, Answer answer) {
        var amounts = answer.finding().figure().amounts();
        String whole = amounts.containsKey("gross") ? "gross" : "rentable";
        return ui.t("front.building.occupancy.of-" + whole, ui.area(amounts.get("let")), ui.area(amounts.get(whole)));
    }

    /** The figure of enterprises present; the note says who is not counted among them. */
    static Figure present(Ui ui, @Nullable Answer answer) {
        String label = ui.t("front.building.enterprises");
        if (answer == null) {
            return new Figure(label, null, null, null, null, null, ui.t("front.unknown.no-tenant-list"));
        }
        var figure = answer.finding().figure();
        String note = answer.finding().leftOut().stream()
                .filter(left ->
                        left.reason().equals("provisional") || left.reason().equals("unlinked"))
                .map(left -> ui.t("measures.left-out." + left.reason(), left.count()))
                .collect(Collectors.joining(ui.t("measures.and")));
        return new Figure(
                label,
                figure.isKnown() ? ui.number(figure.known()) : null,
                figure.isKnown() ? ui.t("front.enterprises.unit", figure.known()) : null,
                answer.asOf(),
                null,
                ask(answer),
                figure.isKnown() ? (note.isEmpty() ? null : note) : why(ui, figure.unknownWhy()));
    }

    /** The figure of vacant area. */
    static Figure vacant(Ui ui, @Nullable Answer answer, int units) {
        String label = ui.t("front.building.vacant");
        if (answer == null) {
            return new Figure(label, null, null, null, null, null, ui.t("front.unknown.no-tenant-list"));
        }
        var figure = answer.finding().figure();
        return new Figure(
                label,
                figure.isKnown() ? ui.area(figure.known()) : null,
                null,
                answer.asOf(),
                null,
                ask(answer),
                figure.isKnown() ? ui.t("front.building.vacant.units", units) : why(ui, figure.unknownWhy()));
    }

    /** The figure of tax; says why it is not shown where it is not. */
    static Figure tax(Ui ui, @Nullable Answer answer) {
        String label = ui.t("front.building.tax");
        if (answer == null) {
            return new Figure(label, null, null, null, null, null, ui.t("front.unknown.not-published"));
        }
        var figure = answer.finding().figure();
        String value = figure.isKnown() ? ui.money(figure.known().longValueExact()) : null;
        BigDecimal enterprises = figure.amounts().get("enterprises");
        long counted = enterprises == null ? answer.finding().rows() : enterprises.longValue();
        String note = figure.isKnown()
                ? ui.t("front.building.tax.from", ui.month(answer.question().month()), counted)
                : why(ui, figure.unknownWhy());
        return new Figure(label, value, null, null, null, ask(answer), note);
    }

    /** Where the figure tells its definition and its rows. */
    private static String ask(Answer answer) {
        var question = answer.question();
        return "/measures/" + question.measure() + "?month=" + question.month() + "&place=" + question.place();
    }

    /** Where the occupancy of a building in a month tells its definition and its rows. */
    public static String occupancyPath(long building, YearMonth month) {
        return "/measures/" + OCCUPANCY + "?month=" + month + "&place=" + MeasurePlace.building(building);
    }

    private static String why(Ui ui, String code) {
        return ui.tOr("front.unknown." + code, ui.t("measures.unknown." + code));
    }

    /** A measure month by month; null where fewer than two months are known. */
    static @Nullable Trend trend(Ui ui, String caption, Trend.Kind kind, @Nullable Answer answer) {
        List<Point> series = answer == null ? List.of() : answer.series();
        if (series.stream().filter(point -> point.value() != null).count() < 2) {
            return null;
        }
        boolean money = kind == Trend.Kind.BARS;
        return new Trend(
                caption, kind, series.stream().map(p -> point(ui, p, money)).toList());
    }

    private static TrendPoint point(Ui ui, Point point, boolean money) {
        BigDecimal value = point.value();
        if (value == null) {
            return TrendPoint.unknown(point.month());
        }
        return new TrendPoint(point.month(), value, money ? ui.money(value.longValue()) : ui.percent(value));
    }
}
