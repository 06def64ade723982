package org.sunmao.app.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/**
 * Answers from memory. Memory knows one formula of each measure, by the choices that hold where nobody has chosen anything; where another is
 * in force for the month, or for any month of the trend, the database is asked.
 */
final class Recall {

    private final Formulas formulas;
    private final FigureMemory memory;
    private final Clock clock;

    Recall(Formulas formulas, FigureMemory memory, Clock clock) {
        this.formulas = formulas;
        this.memory = memory;
        this.clock = clock;
    }

    /** The months that evidence speaks of; null where the database has to be asked. */
    @Nullable
    Optional<Months> findMonths(Scope scope, Definition definition) {
        Optional<MemoryView> view = memory.find(scope);
        return view.isEmpty() ? null : view.get().findMonths(definition);
    }

    /** The answer, empty where there is no such place within the scope; null where the database has to be asked. */
    @Nullable
    Optional<Answer> find(Scope scope, Question question, Formula formula) {
        MemoryView view = memory.find(scope).orElse(null);
        if (view == null || !isStandard(formula) || !view.answers(formula.definition(), question.month())) {
            return null;
        }
        Optional<Months> known = view.findMonths(formula.definition());
        if (known == null) {
            return null;
        }
        List<YearMonth> trend = known.map(Months::newest).orElse(List.of());
        return isSame(scope, question, trend, formula)
                ? Optional.of(view).flatMap(v -> answer(v, scope, question, formula, trend))
                : null;
    }

    private static boolean isStandard(Formula formula) {
        return formula.definition().settings().stream()
                .allMatch(setting -> formula.settings().value(setting).equals(setting.standard()));
    }

    private boolean isSame(Scope scope, Question question, List<YearMonth> trend, Formula formula) {
        return formulas.isSteady(question.measure())
                || trend.stream()
                        .allMatch(month -> formulas.find(
                                        question.measure(),
                                        question.version(),
                                        month,
                                        scope.clocks().knownOn())
                                .filter(formula::isAs)
                                .isPresent());
    }

    private Optional<Answer> answer(
            MemoryView view, Scope scope, Question question, Formula formula, List<YearMonth> trend) {
        Definition definition = formula.definition();
        Judged judged = Judged.of(question, trend, LocalDate.now(clock));
        return view.findName(question.place())
                .map(name -> new Answer(
                        definition,
                        formula.settings(),
                        question,
                        Answering.dayOf(question, scope.clocks().trueOn()),
                        name.get(0),
                        name.get(1),
                        view.find(definition, question.place(), question.month()),
                        view.listSources(definition, question.place(), judged.until(), judged.on(), judged.past()),
                        trend.isEmpty() ? List.of() : view.listPoints(definition, question.place(), trend),
                        List.of()));
    }
}
