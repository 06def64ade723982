package org.sunmao.app.measures;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Formulas formulas;
    private final Clock clock;
    private final Remembered remembered;
    private final Answering answering;
    private final FigureMemory memory;
    private final Recall recall;

    @Autowired
    Measures(WebDatabase database, List<Measure> measures, SettingLog log, FigureMemory memory) {
        this(database, measures, log, memory, Clock.systemDefaultZone());
    }

    Measures(WebDatabase database, List<Measure> measures, SettingLog log, FigureMemory memory, Clock clock) {
        this.database = database;
        this.formulas = new Formulas(measures, log);
        this.clock = clock;
        this.remembered = new Remembered(clock);
        this.answering = new Answering(formulas, remembered, clock);
        this.memory = memory;
        this.recall = new Recall(formulas, memory, clock);
    }

    /** The conclusions changed: nothing that was computed from them holds any longer. */
    @EventListener
    void forget(Derived news) {
        // First the memory: what is asked after this must not be computed from it and be kept.
        memory.forget();
        remembered.forget();
    }

    /** Whether figures of the newest conclusions are answered at once; before, the database answers, and it takes longer. */
    public boolean isSettled() {
        return memory.isSettled();
    }

    /** Every definition that is in force for this month and told from evidence, in the order in which screens show them. */
    public List<Definition> listDefinitions() {
        return listInForce(false);
    }

    /** Every definition that is in force for this month and counts what is done on the platform itself, in their order. */
    public List<Definition> listLive() {
        return listInForce(true);
    }

    private List<Definition> listInForce(boolean live) {
        return formulas.firsts().stream()
                .filter(m -> m.definition().live() == live)
                .map(m -> formulas.find(m.definition().id(), 0, YearMonth.now(clock), null)
                        .map(Formula::definition)
                        .orElse(m.definition()))
                .toList();
    }

    /** Every version of every measure that is told from evidence. */
    public List<Definition> listAllVersions() {
        return formulas.firsts().stream()
                .filter(m -> !m.definition().live())
                .flatMap(m -> formulas.listVersions(m.definition().id()).stream())
                .map(Measure::definition)
                .toList();
    }

    /** The definition of this id that is in force for this month. */
    public Optional<Definition> findDefinition(String id) {
        return formulas.find(id, 0, YearMonth.now(clock), null).map(Formula::definition);
    }

    /** Every setting that some figure depends on. */
    public List<Setting> listSettings() {
        return formulas.listSettings();
    }

    /** The setting of this id. */
    public Optional<Setting> findSetting(String id) {
        return listSettings().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The choice among a measure's versions; empty where it has but one. */
    public Optional<Setting> findVersionSetting(String measure) {
        return formulas.versionSetting(measure);
    }

    /** The measures whose figures depend on a setting, by one of their versions. */
    public List<Definition> listDependents(Setting setting) {
        return formulas.firsts().stream()
                .map(Measure::definition)
                .filter(d ->
                        formulas.versionSetting(d.id()).filter(setting::equals).isPresent()
                                || formulas.listVersions(d.id()).stream()
                                        .anyMatch(m -> m.definition().settings().contains(setting)))
                .toList();
    }

    /**
     * The months that a page of this measure offers: those of any evidence, or for what is done on the platform itself its own; empty where there are
     * none.
     */
    public Optional<Months> findMonths(Scope scope, String measure) {
        return findDefinition(measure).filter(Definition::live).isPresent()
                ? database.read(scope, client -> answering.months(measure, new Reading(client, scope)))
                : findMonths(scope);
    }

    /** The months that evidence of any measure speaks of; empty where there is none. */
    public Optional<Months> findMonths(Scope scope) {
        var told = new ArrayList<Months>();
        var others = new ArrayList<Definition>();
        for (Measure measure : formulas.firsts()) {
            if (measure.definition().live()) {
                continue;
            }
            Optional<Months> months = recall.findMonths(scope, measure.definition());
            if (months == null) {
                others.add(measure.definition());
            } else {
                months.ifPresent(told::add);
            }
        }
        if (!others.isEmpty()) {
            told.addAll(database.read(scope, client -> {
                var reading = new Reading(client, scope);
                return others.stream()
                        .flatMap(d -> answering.months(d.id(), reading).stream())
                        .toList();
            }));
        }
        return Months.span(told.stream());
    }

    /** By what a question is answered; empty where there is no such measure or version. */
    public Optional<Formula> findFormula(Scope scope, Question question) {
        return formulas.find(
                question.measure(),
                question.version(),
                question.month(),
                scope.clocks().knownOn());
    }

    /** The answer, or nothing where there is no such measure or version, or no such place within the scope. */
    public Optional<Answer> findAnswer(Scope scope, Question question) {
        Optional<Formula> formula = findFormula(scope, question);
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        Optional<Answer> recalled =
                formula.get().definition().live() ? null : recall.find(scope, question, formula.get());
        return recalled != null
                ? recalled
                : database.read(
                        scope,
                        client -> answering.find(
                                new Reading(client, scope, formula.get().settings()), question, null));
    }

    /** The answer by this formula, whichever is in force: to see what would be. */
    public Optional<Answer> findAnswer(Scope scope, Question question, Formula formula) {
        return database.read(
                scope, client -> answering.find(new Reading(client, scope, formula.settings()), question, formula));
    }

    /** All versions of the question's measure, the first first, each with the figure that it gives. */
    public List<MeasureVersion> listVersions(Scope scope, Question question) {
        int inForce = formulas.find(
                        question.measure(), 0, question.month(), scope.clocks().knownOn())
                .map(formula -> formula.definition().version())
                .orElse(0);
        return formulas.listVersions(question.measure()).stream()
                .map(Measure::definition)
                .map(definition -> new MeasureVersion(
                        definition,
                        formulas.spans(definition, scope.clocks().knownOn()),
                        definition.version() == inForce,
                        findAnswer(
                                        scope,
                                        new Question(
                                                question.measure(),
                                                question.month(),
                                                question.place(),
                                                definition.version()))
                                .map(answer -> answer.finding().figure())
                                .orElse(null)))
                .toList();
    }

    /** The figures of what is done on the platform itself for these months, by their definitions in their order; a month that is not known is absent. */
    public Map<Definition, Map<YearMonth, Figure>> listLiveFigures(
            Scope scope, MeasurePlace place, List<YearMonth> months) {
        return database.read(scope, client -> {
            var figures = new LinkedHashMap<Definition, Map<YearMonth, Figure>>();
            for (Definition definition : listLive()) {
                figures.put(
                        definition,
                        formulas.measure(definition).listFigures(new Reading(client, scope), place, months));
            }
            return figures;
        });
    }

    /**
     * The figure of what is done on the platform itself, of every measure for a month, in their order: of each only what its line shows, in one transaction.
     * Whole answers have parts and trends, and of so many measures they would take seconds.
     */
    public List<Shown> listLiveShown(Scope scope, MeasurePlace place, YearMonth month) {
        return database.read(
                scope,
                client -> listLive().stream()
                        .map(definition -> {
                            var question = new Question(definition.id(), month, place);
                            Formula formula = formulas.find(
                                            definition.id(),
                                            0,
                                            month,
                                            scope.clocks().knownOn())
                                    .orElseThrow();
                            Measure measure = formulas.measure(formula.definition());
                            var reading = new Reading(client, scope, formula.settings());
                            Figure figure = measure.listFigures(reading, place, List.of(month))
                                    .get(month);
                            // Why nothing is known is told by the measure itself; that is soon asked.
                            return new Shown(
                                    formula,
                                    question,
                                    figure != null
                                            ? figure
                                            : measure.find(reading, place, month)
                                                    .figure(),
                                    Freshness.FRESH);
                        })
                        .toList());
    }

    /**
     * The newest figure of every measure that is tried as this transaction sees it, kept nowhere: for conclusions that are only tried. Measures of
     * which evidence says nothing are absent.
     */
    public Map<Definition, Figure> newest(Reading reading, MeasurePlace place) {
        var newest = new LinkedHashMap<Definition, Figure>();
        for (Measure first : formulas.firsts().stream().filter(Measure::isTried).toList()) {
            first.findMonths(reading)
                    .map(Months::last)
                    .ifPresent(last -> formulas.find(first.definition().id(), 0, last, null)
                            .ifPresent(formula -> {
                                var asking = new Reading(reading.client(), reading.scope(), formula.settings());
                                Figure figure = formulas.measure(formula.definition())
                                        .listFigures(asking, place, List.of(last))
                                        .get(last);
                                if (figure != null) {
                                    newest.put(formula.definition(), figure);
                                }
                            }));
        }
        return newest;
    }

    /** Rows behind an answer; no columns where there is nothing to see. */
    public RowPage listRows(Scope scope, Question question, RowsWanted wanted) {
        return findFormula(scope, question)
                .map(formula -> database.read(
                        scope,
                        client -> formulas.measure(formula.definition())
                                .listRows(
                                        new Reading(client, scope, formula.settings()),
                                        question.place(),
                                        question.month(),
                                        wanted)))
                .orElseGet(() -> new RowPage(List.of(), List.of(), null));
    }

    private record FirstRows(Question question, Formula formula, int size) {}

    /** The first rows that a figure counts, kept as answers are: for pages that show a few of them each time. */
    public RowPage listFirstRows(Scope scope, Question question, int size) {
        return findFormula(scope, question)
                .map(formula -> remembered.get(
                        scope,
                        new FirstRows(question, formula, size),
                        RowPage.class,
                        () -> listRows(scope, question, new RowsWanted(RowsWanted.COUNTED, "", size))))
                .orElseGet(() -> new RowPage(List.of(), List.of(), null));
    }

    /**
     * All rows behind an answer as they stand at one moment, page by page; {@code taken} gets each page and returns whether to go on.
     * Nothing where the reader may see none.
     */
    public void forEachRowPage(Scope scope, Question question, String reason, Predicate<RowPage> taken) {
        findFormula(scope, question).ifPresent(formula -> forEachRowPage(scope, question, formula, reason, taken));
    }

    /** The same by this formula, whichever is in force. */
    public void forEachRowPage(
            Scope scope, Question question, Formula formula, String reason, Predicate<RowPage> taken) {
        Measure measure = formulas.measure(formula.definition());
        database.readOneState(scope, client -> {
            var reading = new Reading(client, scope, formula.settings());
            String after = "";
            while (after != null) {
                RowPage page = measure.listRows(
                        reading, question.place(), question.month(), new RowsWanted(reason, after, ROWS_AT_ONCE));
                after = taken.test(page) ? page.next() : null;
            }
            return null;
        });
    }
}
