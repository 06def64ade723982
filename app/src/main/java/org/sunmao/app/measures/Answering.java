package org.sunmao.app.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts answers together, and remembers what they are made of. */
final class Answering {

    private final Formulas formulas;
    private final Remembered remembered;
    private final Clock clock;

    Answering(Formulas formulas, Remembered remembered, Clock clock) {
        this.formulas = formulas;
        this.remembered = remembered;
        this.clock = clock;
    }

    private record MonthsOf(String measure) {}

    private record SeriesOf(MeasurePlace place, List<Formula> formulas) {}

    private record Asking(Question question, Formula formula, List<Formula> trend, LocalDate on) {}

    private record Range(Optional<Months> months) {}

    /** What nothing tells of a change is asked anew. */
    private <T> T kept(Definition definition, Reading reading, Object what, Class<T> type, Supplier<T> compute) {
        return definition.live() ? compute.get() : remembered.get(reading.scope(), what, type, compute);
    }

    /** The months that a measure's evidence speaks of; they are the same for all its versions. */
    Optional<Months> months(String measure, Reading reading) {
        Measure first = formulas.listVersions(measure).get(0);
        return kept(
                        first.definition(),
                        reading,
                        new MonthsOf(measure),
                        Range.class,
                        () -> new Range(first.findMonths(reading)))
                .months();
    }

    /**
     * The answer; empty where there is no such place within the scope.
     *
     * @param always the formula of all months; null for the one that is in force for each
     */
    Optional<Answer> find(Reading reading, Question question, @Nullable Formula always) {
        return PlaceName.find(reading, question.place()).map(name -> {
            List<YearMonth> trend =
                    months(question.measure(), reading).map(Months::newest).orElse(List.of());
            List<Formula> by = trend.stream()
                    .map(month -> formula(reading, question, month, always))
                    .toList();
            Formula formula = formula(reading, question, question.month(), always);
            return kept(
                    formula.definition(),
                    reading,
                    new Asking(question, formula, by, LocalDate.now(clock)),
                    Answer.class,
                    () -> answer(reading, question, name, formula, trend, by));
        });
    }

    private Formula formula(Reading reading, Question question, YearMonth month, @Nullable Formula always) {
        return always != null
                ? always
                : formulas.find(
                                question.measure(),
                                question.version(),
                                month,
                                reading.scope().clocks().knownOn())
                        .orElseThrow();
    }

    private Answer answer(
            Reading reading,
            Question question,
            PlaceName name,
            Formula formula,
            List<YearMonth> trend,
            List<Formula> by) {
        Judged judged = Judged.of(question, trend, LocalDate.now(clock));
        return new Answer(
                formula.definition(),
                formula.settings(),
                question,
                dayOf(question, reading.scope().clocks().trueOn()),
                name.zh(),
                name.en(),
                formulas.measure(formula.definition()).find(reading, question.place(), question.month()),
                SourceDates.list(
                        reading, formula.definition(), question.place(), judged.until(), judged.on(), judged.past()),
                series(reading, question.place(), trend, by),
                breaks(trend, by));
    }

    /** Within a month the newest lists up to the day that is asked for speak. */
    static LocalDate dayOf(Question question, @Nullable LocalDate trueOn) {
        return trueOn != null && trueOn.isBefore(question.day()) ? trueOn : question.day();
    }

    private static List<YearMonth> breaks(List<YearMonth> trend, List<Formula> by) {
        var breaks = new ArrayList<YearMonth>();
        for (int i = 1; i < trend.size(); i++) {
            if (!by.get(i).isAs(by.get(i - 1))) {
                breaks.add(trend.get(i));
            }
        }
        return breaks;
    }

    private List<Point> series(Reading reading, MeasurePlace place, List<YearMonth> trend, List<Formula> by) {
        return by.isEmpty()
                ? List.of()
                : List.of(kept(
                        by.get(0).definition(),
                        reading,
                        new SeriesOf(place, by),
                        Point[].class,
                        () -> points(reading, place, trend, by)));
    }

    /** Months of one formula are asked for together. */
    private Point[] points(Reading reading, MeasurePlace place, List<YearMonth> trend, List<Formula> by) {
        var together = new LinkedHashMap<Formula, List<YearMonth>>();
        for (int i = 0; i < trend.size(); i++) {
            together.computeIfAbsent(by.get(i), any -> new ArrayList<>()).add(trend.get(i));
        }
        Map<YearMonth, Figure> figures = new HashMap<>();
        together.forEach((formula, months) -> {
            var asking = new Reading(reading.client(), reading.scope(), formula.settings());
            Map<YearMonth, Figure> found =
                    formulas.measure(formula.definition()).listFigures(asking, place, months);
            for (YearMonth month : months) {
                Figure figure = found.get(month);
                if (figure != null) {
                    figures.put(month, figure);
                }
            }
        });
        return trend.stream()
                .map(month -> {
                    Figure figure = figures.get(month);
                    return new Point(month, figure == null ? null : figure.value());
                })
                .toArray(Point[]::new);
    }
}
