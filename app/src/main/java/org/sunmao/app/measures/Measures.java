package org.sunmao.app.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;

/** Answers questions about figures, within the scope of whoever asks. */
@Service
public class Measures {

    private static final int ROWS_AT_ONCE = 1_000;

    private final WebDatabase database;
    private final List<Measure> measures;
    private final Clock clock;
    private final Remembered remembered;
    private final FigureMemory memory;

    @Autowired
    Measures(WebDatabase database, List<Measure> measures, FigureMemory memory) {
        this(database, measures, memory, Clock.systemDefaultZone());
    }

    Measures(WebDatabase database, List<Measure> measures, FigureMemory memory, Clock clock) {
        this.memory = memory;
        this.database = database;
        this.measures = List.copyOf(measures);
        this.clock = clock;
        this.remembered = new Remembered(clock);
    }

    /** The conclusions changed: nothing that was computed from them holds any longer. */
    @EventListener
    void forget(Derived news) {
        // First the memory: what is asked after this must not be computed from it and be kept.
        memory.forget();
        remembered.forget();
    }

    /** Every definition, in the order in which screens show them. */
    public List<Definition> listDefinitions() {
        return measures.stream().map(Measure::definition).toList();
    }

    /** The definition of this id. */
    public Optional<Definition> findDefinition(String id) {
        return find(id).map(Measure::definition);
    }

    /** The months that evidence of any measure speaks of; empty where there is none. */
    public Optional<Months> findMonths(Scope scope) {
        Optional<MemoryView> view = memory.find(scope);
        var told = new ArrayList<Months>();
        var others = new ArrayList<Measure>();
        for (Measure measure : measures) {
            Optional<Months> months =
                    view.map(v -> v.findMonths(measure.definition())).orElse(null);
            if (months == null) {
                others.add(measure);
            } else {
                months.ifPresent(told::add);
            }
        }
        if (!others.isEmpty()) {
            told.addAll(database.read(scope, client -> {
                var reading = new Reading(client, scope);
                return others.stream().flatMap(m -> months(m, reading).stream()).toList();
            }));
        }
        return Months.span(told.stream());
    }

    private record MonthsOf(String measure) {}

    private record SeriesOf(String measure, MeasurePlace place) {}

    private record FirstRows(Question question, int size) {}

    private record Asking(Question question, LocalDate on) {}

    private record Range(Optional<Months> months) {}

    private Optional<Months> months(Measure measure, Reading reading) {
        return remembered
                .get(
                        reading.scope(),
                        new MonthsOf(measure.definition().id()),
                        Range.class,
                        () -> new Range(measure.findMonths(reading)))
                .months();
    }

    /** The answer, or nothing where there is no such measure, or no such place within the scope. */
    public Optional<Answer> findAnswer(Scope scope, Question question) {
        return find(question.measure())
                .flatMap(measure -> memory.find(scope)
                        .filter(view -> view.answers(measure.definition(), question.month()))
                        .map(view -> recall(measure.definition(), question, view, scope))
                        .orElseGet(() -> compute(measure, question, scope)));
    }

    private Optional<Answer> compute(Measure measure, Question question, Scope scope) {
        return database.read(scope, client -> {
            var reading = new Reading(client, scope);
            return PlaceName.find(reading, question.place())
                    .map(name -> remembered.get(
                            scope,
                            new Asking(question, LocalDate.now(clock)),
                            Answer.class,
                            () -> answer(measure, question, name, reading)));
        });
    }

    /** From memory; empty inside where there is no such place within the scope, null where the months have to be asked of the database. */
    private @Nullable Optional<Answer> recall(Definition definition, Question question, MemoryView view, Scope scope) {
        Optional<Months> known = view.findMonths(definition);
        if (known == null) {
            return null;
        }
        Judged judged = Judged.of(question, known, LocalDate.now(clock));
        return view.findName(question.place())
                .map(name -> new Answer(
                        definition,
                        question,
                        dayOf(question, scope.clocks().trueOn()),
                        name.get(0),
                        name.get(1),
                        view.find(definition, question.place(), question.month()),
                        view.listSources(definition, question.place(), judged.until(), judged.on(), judged.past()),
                        known.map(months -> view.listPoints(definition, question.place(), months.newest()))
                                .orElse(List.of())));
    }

    /**
     * By which day the sources of a figure are judged.
     *
     * @param on the newest figure is judged by today; a figure of an earlier month by what was to be had when it was new
     * @param past whether it is of an earlier month
     */
    private record Judged(LocalDate on, LocalDate until, boolean past) {

        static Judged of(Question question, Optional<Months> known, LocalDate today) {
            boolean past = known.map(m -> question.month().isBefore(m.last())).orElse(false);
            LocalDate on = past ? question.day() : today;
            return new Judged(on, on.isAfter(question.day()) ? on : question.day(), past);
        }
    }

    /** Rows behind an answer; no columns where there is nothing to see. */
    public RowPage listRows(Scope scope, Question question, RowsWanted wanted) {
        return find(question.measure())
                .map(measure -> database.read(
                        scope,
                        client -> measure.listRows(
                                new Reading(client, scope), question.place(), question.month(), wanted)))
                .orElseGet(() -> new RowPage(List.of(), List.of(), null));
    }

    /** The first rows that a figure counts, kept as answers are: for pages that show a few of them each time. */
    public RowPage listFirstRows(Scope scope, Question question, int size) {
        return remembered.get(
                scope,
                new FirstRows(question, size),
                RowPage.class,
                () -> listRows(scope, question, new RowsWanted(RowsWanted.COUNTED, "", size)));
    }

    /**
     * All rows behind an answer as they stand at one moment, page by page; {@code taken} gets each page and returns whether to go on.
     * Nothing where the reader may see none.
     */
    public void forEachRowPage(Scope scope, Question question, String reason, Predicate<RowPage> taken) {
        find(question.measure())
                .ifPresent(measure -> database.readOneState(scope, client -> {
                    var reading = new Reading(client, scope);
                    String after = "";
                    while (after != null) {
                        RowPage page = measure.listRows(
                                reading,
                                question.place(),
                                question.month(),
                                new RowsWanted(reason, after, ROWS_AT_ONCE));
                        after = taken.test(page) ? page.next() : null;
                    }
                    return null;
                }));
    }

    /**
     * The newest figure of every measure as this transaction sees it, kept nowhere: for conclusions that are only tried. Measures of which evidence
     * says nothing are absent.
     */
    public Map<Definition, Figure> newest(Reading reading, MeasurePlace place) {
        var newest = new LinkedHashMap<Definition, Figure>();
        for (Measure measure : measures) {
            measure.findMonths(reading).map(Months::last).ifPresent(last -> {
                Figure figure =
                        measure.listFigures(reading, place, List.of(last)).get(last);
                if (figure != null) {
                    newest.put(measure.definition(), figure);
                }
            });
        }
        return newest;
    }

    private Optional<Measure> find(String id) {
        return measures.stream().filter(m -> m.definition().id().equals(id)).findFirst();
    }

    private Answer answer(Measure measure, Question question, PlaceName name, Reading reading) {
        Optional<Months> known = months(measure, reading);
        Judged judged = Judged.of(question, known, LocalDate.now(clock));
        return new Answer(
                measure.definition(),
                question,
                dayOf(question, reading.scope().clocks().trueOn()),
                name.zh(),
                name.en(),
                measure.find(reading, question.place(), question.month()),
                SourceDates.list(
                        reading, measure.definition(), question.place(), judged.until(), judged.on(), judged.past()),
                known.map(months -> series(measure, question.place(), months, reading))
                        .orElse(List.of()));
    }

    /** Within a month the newest lists up to the day that is asked for speak. */
    private static LocalDate dayOf(Question question, @Nullable LocalDate trueOn) {
        return trueOn != null && trueOn.isBefore(question.day()) ? trueOn : question.day();
    }

    private List<Point> series(Measure measure, MeasurePlace place, Months months, Reading reading) {
        Point[] points = remembered.get(
                reading.scope(), new SeriesOf(measure.definition().id(), place), Point[].class, () -> {
                    List<YearMonth> newest = months.newest();
                    Map<YearMonth, Figure> figures = measure.listFigures(reading, place, newest);
                    return newest.stream().map(m -> point(m, figures)).toArray(Point[]::new);
                });
        return List.of(points);
    }

    private static Point point(YearMonth month, Map<YearMonth, Figure> figures) {
        Figure figure = figures.get(month);
        return new Point(month, figure == null ? null : figure.value());
    }
}
