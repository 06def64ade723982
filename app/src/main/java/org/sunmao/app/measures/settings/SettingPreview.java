package org.sunmao.app.measures.settings;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Formula;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.Setting;

/** Which figures a choice would move, before it is made. */
@Component
public class SettingPreview {

    private final Measures measures;

    SettingPreview(Measures measures) {
        this.measures = measures;
    }

    /**
     * A measure that depends on the setting.
     *
     * @param before the district's figure as it is
     * @param after the figure as it would be
     * @param buildings how many buildings have another figure then
     */
    public record Moved(Answer before, Answer after, long buildings) {

        /** Whether anything would be another. */
        public boolean moves() {
            return buildings > 0
                    || !before.finding().figure().saysTheSameAs(after.finding().figure());
        }
    }

    /**
     * What would be for the newest month that the choice speaks of.
     *
     * @param from the first month whose reports it would hold for; null for all of them
     * @return nothing where no month with evidence is among them
     */
    public List<Moved> list(Scope scope, Setting setting, String value, @Nullable YearMonth from) {
        Optional<Months> months = measures.findMonths(scope)
                .filter(known -> from == null || !known.last().isBefore(from));
        if (months.isEmpty()) {
            return List.of();
        }
        var moved = new ArrayList<Moved>();
        measures.listDependents(setting).forEach(definition -> {
            var question = new Question(definition.id(), months.get().last(), MeasurePlace.DISTRICT);
            Optional<Formula> formula = formula(scope, setting, value, question);
            Optional<Answer> before = measures.findAnswer(scope, question);
            Optional<Answer> after = formula.flatMap(other -> measures.findAnswer(scope, question, other));
            if (before.isPresent() && after.isPresent()) {
                moved.add(new Moved(before.get(), after.get(), buildings(before.get(), after.get())));
            }
        });
        return moved;
    }

    private Optional<Formula> formula(Scope scope, Setting setting, String value, Question question) {
        boolean version = measures.findVersionSetting(question.measure())
                .filter(setting::equals)
                .isPresent();
        return version
                ? measures.findFormula(
                        scope,
                        new Question(question.measure(), question.month(), question.place(), Integer.parseInt(value)))
                : measures.findFormula(scope, question)
                        .map(formula -> new Formula(
                                formula.definition(), formula.settings().with(setting, value)));
    }

    private static long buildings(Answer before, Answer after) {
        Map<MeasurePlace, Figure> was = parts(before).collect(Collectors.toMap(Part::place, Part::figure));
        return parts(after)
                .filter(part -> !part.figure().saysTheSameAs(was.get(part.place())))
                .count();
    }

    private static Stream<Part> parts(Answer answer) {
        return answer.finding().breakdowns().stream()
                .filter(breakdown -> breakdown.level() == MeasurePlace.Level.BUILDING)
                .map(Breakdown::parts)
                .flatMap(List::stream);
    }
}
