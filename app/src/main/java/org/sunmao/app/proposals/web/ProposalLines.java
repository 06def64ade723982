package org.sunmao.app.proposals.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Makes lines of suggestions and proposals, and says the words of their dictionaries. */
@Component
class ProposalLines {

    private final MatterPages pages;
    private final MatterKinds kinds;

    ProposalLines(MatterPages pages, MatterKinds kinds) {
        this.pages = pages;
        this.kinds = kinds;
    }

    List<ProposalLine> of(Reader reader, Ui ui, List<Matter> matters, Map<String, String> units) {
        return matters.stream().map(matter -> of(reader, ui, matter, units)).toList();
    }

    ProposalLine of(Reader reader, Ui ui, Matter matter, Map<String, String> units) {
        Map<String, String> fields = matter.fields();
        String unit = matter.leadUnit();
        return new ProposalLine(
                matter.id(),
                kinds.of(matter).path() + "/" + matter.id(),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                word(ui, "subject", fields.getOrDefault("subject", "")),
                word(ui, "body", fields.getOrDefault("body", "")),
                matter.mergedInto() == null ? pages.state(ui, matter) : ui.t("proposals.state.merged"),
                pages.badge(matter),
                unit == null ? "" : units.getOrDefault(unit, unit),
                pages.clock(ui, matter),
                word(ui, "class", fields.getOrDefault("class", "")),
                word(ui, "result", fields.getOrDefault("result-later", fields.getOrDefault("result", ""))),
                ui.time(matter.openedAt()));
    }

    /** What a word of a dictionary is called; empty where there is none. */
    static String word(Ui ui, String field, String word) {
        return word.isEmpty() ? "" : ui.t("proposals.choice." + field + "." + word);
    }

    /** The words of a dictionary to choose from, before them one for all or none. */
    static List<Choice> choices(Ui ui, String field, List<String> words, String before) {
        var choices = new java.util.ArrayList<Choice>();
        if (!before.isEmpty()) {
            choices.add(new Choice("", ui.t(before)));
        }
        words.forEach(word -> choices.add(new Choice(word, word(ui, field, word))));
        return choices;
    }

    /** The units to choose from, by name. */
    static List<Choice> units(Ui ui, Map<String, String> units, String before) {
        var choices = new java.util.ArrayList<>(List.of(new Choice("", ui.t(before))));
        units.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(unit -> choices.add(new Choice(unit.getKey(), unit.getValue())));
        return choices;
    }

    /** Years to choose from; 0 is all. */
    static List<Choice> years(Ui ui, List<Integer> years) {
        var choices = new java.util.ArrayList<>(List.of(new Choice("0", ui.t("proposals.all"))));
        years.forEach(year -> choices.add(new Choice(Integer.toString(year), Integer.toString(year))));
        return choices;
    }
}
