package org.sunmao.app.visits.web;

import java.util.List;
import java.util.stream.Stream;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.store.Departments;

/**
 * What a form offers for departments.
 *
 * @param units the district's units and the posts of a steward, to be chosen from; empty where the district has no units
 * @param names what has been written before; only where there are no units
 */
public record Departing(List<Choice> units, List<String> names) {

    static final Departing NONE = new Departing(List.of(), List.of());

    static Departing of(Departments departments, Scope scope, Ui ui) {
        List<Choice> units = departments.units(scope).stream()
                .map(unit -> new Choice(unit.code(), ui.language() == Language.ZH ? unit.nameZh() : unit.nameEn()))
                .toList();
        if (units.isEmpty()) {
            return new Departing(units, departments.names(scope));
        }
        return new Departing(
                Stream.concat(departments.posts(scope).stream().map(post -> new Choice(post, post)), units.stream())
                        .toList(),
                List.of());
    }

    /** The units with a line before them that chooses none. */
    public List<Choice> withNone(Ui ui) {
        return Stream.concat(Stream.of(new Choice("", ui.t("visits.choose"))), units.stream())
                .toList();
    }
}
