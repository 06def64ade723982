package org.sunmao.app.scenarios.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.rules.Fault;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import org.sunmao.app.shell.Ui;

/** Words of dictionaries in the page's language, and back: a file may say them in either language whatever the page's is. */
final class Names {

    private static final List<Messages> LANGUAGES = List.of(new Messages(Language.ZH), new Messages(Language.EN));

    private Names() {}

    /** By what is said, as {@code field.城市建设}, the code. */
    static Map<String, String> codes(Ui ui) {
        var codes = new HashMap<String, String>();
        add(codes, ui, "field", Columns.FIELDS);
        add(codes, ui, "mode", Columns.MODES);
        add(codes, ui, "funding", Columns.FUNDINGS);
        return codes;
    }

    private static void add(Map<String, String> codes, Ui ui, String of, List<String> words) {
        for (String word : words) {
            LANGUAGES.forEach(
                    language -> codes.put(of + "." + language.get("scenarios." + of + "." + word, ui.formats()), word));
        }
    }

    static String of(Ui ui, String of, String word) {
        return word.isEmpty() ? "" : ui.tOr("scenarios." + of + "." + word, word);
    }

    /** Words of a dictionary to choose from, after a first that means any or none. */
    static List<Choice> choices(Ui ui, String of, List<String> words, String first) {
        var choices = new ArrayList<>(List.of(new Choice("", first)));
        words.forEach(word -> choices.add(new Choice(word, of(ui, of, word))));
        return List.copyOf(choices);
    }

    /** What is wrong with a field of a form: the field, what was found, what was expected. */
    static String fault(Ui ui, Fault fault) {
        return ui.t(
                "scenarios.fault", ui.t("scenarios.column." + fault.column()), found(ui, fault), expected(ui, fault));
    }

    static String found(Ui ui, Fault fault) {
        return fault.found().isEmpty() ? ui.t("scenarios.nothing") : fault.found();
    }

    static String expected(Ui ui, Fault fault) {
        return ui.t("scenarios.expected." + fault.expected(), fault.said().toArray());
    }
}
