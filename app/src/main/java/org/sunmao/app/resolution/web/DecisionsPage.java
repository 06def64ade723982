package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.DecisionFilter;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/**
 * What was decided, as the page shows it: an act of several decisions stands as its first.
 *
 * @param decisions newest first
 * @param filter which ones
 * @param deciders who decided anything
 * @param next the number to go on before, null where the list ends
 * @param mayDecide whether the reader may take decisions back
 */
public record DecisionsPage(
        List<MadeDecision> decisions,
        DecisionFilter filter,
        List<String> deciders,
        @Nullable Long next,
        boolean mayDecide) {

    /** Persons to choose from. */
    public List<Choice> people(Ui ui) {
        return Stream.concat(
                        Stream.of(new Choice("", ui.t("resolution.filter.people.all"))),
                        deciders.stream().map(person -> new Choice(person, person)))
                .toList();
    }

    /** Kinds of decision to choose from. */
    public List<Choice> kinds(Ui ui) {
        return words(
                ui,
                "resolution.filter.decisions.all",
                "resolution.decision.",
                "link",
                "new",
                "not",
                "merge",
                "apart",
                "unit-merge",
                "unit-apart",
                "undo");
    }

    /** Whether they stand. */
    public List<Choice> states(Ui ui) {
        return words(ui, "resolution.filter.states.all", "resolution.filter.states.", "standing", "undone");
    }

    private static List<Choice> words(Ui ui, String all, String prefix, String... values) {
        return Stream.concat(
                        Stream.of(new Choice("", ui.t(all))),
                        Stream.of(values).map(value -> new Choice(value, ui.t(prefix + value))))
                .toList();
    }
}
