package org.sunmao.app.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.TrendPoint;
import org.sunmao.app.shell.Ui;

/** Figures in the words and formats of a page. */
public final class MeasureWords {

    private static final Set<String> COUNTS =
            Set.of("enterprises", "counted", "here", "taxed", "moved-out", "present-mean");
    private static final Set<String> BUILDINGS =
            Set.of("graded", "standing", "grade-super", "grade-a", "grade-b", "grade-other", "grade-without-standard");

    private MeasureWords() {}

    /** A value as written, with its unit where the unit belongs to the number. */
    public static String value(Ui ui, MeasureUnit unit, BigDecimal value) {
        return switch (unit) {
            case ENTERPRISES, BUILDINGS, MOVES, MATTERS, PROJECTS, TIMES, PERSON_TIMES -> ui.number(value);
            case SQUARE_METRES -> ui.area(value);
            case MU -> ui.t("measures.unit.mu", ui.number(value.setScale(2, RoundingMode.HALF_UP)));
            case SHARE -> ui.percent(value);
            case FEN -> ui.money(value.longValue());
            case FEN_PER_SQM -> ui.t("measures.unit.per-sqm", ui.number(yuan(value)));
            case FEN_PER_SQM_DAY -> ui.t("measures.unit.per-sqm-day", ui.number(yuan(value)));
            case DAYS -> ui.t("measures.unit.days", value.setScale(0, RoundingMode.HALF_UP));
        };
    }

    /** Fen as yuan, rounded to 0.01. */
    private static BigDecimal yuan(BigDecimal fen) {
        return fen.movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
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

    /** What is counted, where the number does not say it, as it stands behind this value; null where the number says it, or is not known. */
    public static @Nullable String unit(Ui ui, MeasureUnit unit, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        return switch (unit) {
            case ENTERPRISES -> ui.t("measures.unit.enterprises", value);
            case BUILDINGS -> ui.t("measures.unit.buildings", value);
            case MOVES -> ui.t("measures.unit.moves", value);
            case MATTERS -> ui.t("measures.unit.matters", value);
            case PROJECTS -> ui.t("measures.unit.projects", value);
            case TIMES -> ui.t("measures.unit.times", value);
            case PERSON_TIMES -> ui.t("measures.unit.person-times", value);
            case SHARE, FEN, FEN_PER_SQM, FEN_PER_SQM_DAY, DAYS, SQUARE_METRES, MU -> null;
        };
    }

    /** The value of a figure as written; null when it is not known. */
    public static @Nullable String text(Ui ui, Definition definition, Figure figure) {
        return figure.value() == null ? null : value(ui, definition.unit(), figure.value());
    }

    /** What kind of number an amount is, by its code: enterprises and buildings are counted, tax and rent are money, what else makes up a share is an area. */
    public static MeasureUnit amountUnit(Definition definition, String code) {
        if (COUNTS.contains(code)) {
            return MeasureUnit.ENTERPRISES;
        }
        if (BUILDINGS.contains(code)) {
            return MeasureUnit.BUILDINGS;
        }
        if (code.equals("tax") || code.equals("rent")) {
            return MeasureUnit.FEN;
        }
        if (code.equals("stays")) {
            return MeasureUnit.MOVES;
        }
        return switch (definition.unit()) {
            case SHARE, FEN_PER_SQM, FEN_PER_SQM_DAY -> MeasureUnit.SQUARE_METRES;
            default -> definition.unit();
        };
    }

    /** An amount as written. */
    public static String amount(Ui ui, Definition definition, String code, BigDecimal amount) {
        return value(ui, amountUnit(definition, code), amount);
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
        return ui.t(place.level() == MeasurePlace.Level.STREET ? "shell.street-unknown" : "measures.everywhere");
    }

    /** The name of a place as it stands within a sentence. */
    public static String placeWithin(Ui ui, MeasurePlace place, String zh, String en) {
        return place.level() == MeasurePlace.Level.DISTRICT && (ui.lang().equals("zh") ? zh : en).isEmpty()
                ? ui.t("measures.everywhere.within")
                : place(ui, place, zh, en);
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
            case SHARE, FEN_PER_SQM, FEN_PER_SQM_DAY, DAYS, SQUARE_METRES, MU, BUILDINGS -> Trend.Kind.LINE;
            case ENTERPRISES, MOVES, FEN, MATTERS, PROJECTS, TIMES, PERSON_TIMES -> Trend.Kind.BARS;
        };
        return points.size() < 2 ? null : new Trend(name(ui, definition), kind, points);
    }

    /** The answer as the frame's big number; the note says how much speaks for it, or why it is not known; askable ones lead to their page. */
    public static org.sunmao.app.shell.Figure big(Ui ui, Answer answer, boolean askable) {
        return big(ui, answer, askable ? address(answer.question()) : null);
    }

    /** The same, leading to this address; null for nowhere. */
    public static org.sunmao.app.shell.Figure big(Ui ui, Answer answer, @Nullable String address) {
        Finding finding = answer.finding();
        String unknown = whyUnknown(ui, finding.figure());
        Coverage coverage = finding.coverage();
        String note = unknown != null
                ? unknown
                : ui.t("measures.coverage." + coverage.of(), coverage.speaking(), coverage.all());
        return new org.sunmao.app.shell.Figure(
                name(ui, answer.definition()),
                text(ui, answer.definition(), finding.figure()),
                unit(ui, answer.definition().unit(), finding.figure().value()),
                answer.asOf(),
                state(answer.freshness()),
                address,
                note);
    }

    /** What this version says it is. */
    public static String definition(Ui ui, Definition definition) {
        return ui.t(definition.words() + ".definition");
    }

    /** How this version is computed. */
    public static String formula(Ui ui, Definition definition) {
        return ui.t(definition.words() + ".formula");
    }

    /** The name of a setting. */
    public static String setting(Ui ui, Setting setting) {
        return ui.t(setting.messages() + ".name");
    }

    /** A value of a setting in words. */
    public static String value(Ui ui, Setting setting, String value) {
        return ui.t(setting.messages() + ".value." + value);
    }

    /** The value and the version of each choice that an answer was made by. */
    public static List<String> choices(Ui ui, Formula formula) {
        return formula.definition().settings().stream()
                .map(setting -> {
                    Chosen chosen = formula.settings().chosen().get(setting.id());
                    return ui.t(
                            "measures.setting.used",
                            setting(ui, setting),
                            value(ui, setting, formula.settings().value(setting)),
                            version(ui, chosen == null ? 0 : chosen.version()));
                })
                .toList();
    }

    /** The version of a setting; before the first choice the standard one. */
    public static String version(Ui ui, int version) {
        return version == 0 ? ui.t("measures.setting.standard") : ui.t("measures.version", version);
    }

    /** For reports of which months a version is in force. */
    public static String span(Ui ui, VersionSpan span) {
        if (span.from() == null) {
            return span.until() == null
                    ? ui.t("measures.span.always")
                    : ui.t("measures.span.until", ui.month(span.until()));
        }
        return span.until() == null
                ? ui.t("measures.span.from", ui.month(span.from()))
                : ui.t("measures.span.both", ui.month(span.from()), ui.month(span.until()));
    }

    /** Where a figure is explained. */
    public static String address(Question question) {
        return "/measures/" + question.measure() + "?month=" + question.month() + place(question)
                + (question.version() == 0 ? "" : "&version=" + question.version());
    }

    /** The same by these clocks. */
    public static String address(Question question, Clocks clocks) {
        return address(question)
                + (clocks.trueOn() == null ? "" : "&true-on=" + clocks.trueOn())
                + (clocks.knownOn() == null ? "" : "&known-on=" + clocks.knownOn());
    }

    private static String place(Question question) {
        return question.place().level() == MeasurePlace.Level.DISTRICT ? "" : "&place=" + question.place();
    }

    /** Where a figure is compared with the one of a month before. */
    public static String comparison(Question question) {
        String version =
                question.version() == 0 ? "" : "&a-version=" + question.version() + "&b-version=" + question.version();
        return "/compare?measure=" + question.measure() + place(question) + "&a-true-on="
                + Months.lastDay(question.month().minusMonths(1)) + "&b-true-on=" + question.day() + version;
    }

    /** Where the figures by two versions are compared. */
    public static String comparison(Question question, int first, int second) {
        return "/compare?measure=" + question.measure() + place(question) + "&a-true-on=" + question.day()
                + "&b-true-on=" + question.day() + "&a-version=" + first + "&b-version=" + second;
    }

    /** Where the rows behind a figure, or behind something it leaves out, are listed. */
    public static String rows(Question question, String reason) {
        return address(question) + "&rows=" + reason + "#rows";
    }
}
