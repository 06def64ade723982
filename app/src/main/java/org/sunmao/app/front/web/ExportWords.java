package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Head;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** Gathers what a list was asked for: as words for its head sheet, and as it stood in the address for the record. */
final class ExportWords {

    private final Ui ui;
    private final List<Head.Line> lines = new ArrayList<>();
    private final Map<String, String> asked = new LinkedHashMap<>();

    ExportWords(Ui ui) {
        this.ui = ui;
    }

    /** A filter with its value as it stands in the address; nothing when it restricts nothing. */
    ExportWords filter(String name, String label, @Nullable String value) {
        return filter(name, label, value, value);
    }

    /** A filter with one of these choices. */
    ExportWords filter(String name, String label, @Nullable String value, List<Choice> choices) {
        String word = choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
        return filter(name, label, value, word);
    }

    ExportWords filter(String name, String label, @Nullable String value, @Nullable String word) {
        if (value != null && !value.isBlank()) {
            lines.add(new Head.Line(label, word == null ? value : word));
            asked.put(name, value);
        }
        return this;
    }

    /** The order of the rows. */
    ExportWords order(String column, boolean descending) {
        String word = ui.t(descending ? "front.export.order.down" : "front.export.order.up", column);
        lines.add(new Head.Line(ui.t("front.list.order"), word));
        return this;
    }

    /** The words; says so where nothing was filtered. */
    List<Head.Line> lines() {
        List<Head.Line> all = new ArrayList<>(lines);
        if (asked.isEmpty()) {
            all.add(0, new Head.Line(ui.t("front.export.filters"), ui.t("front.filter.all")));
        }
        return all;
    }

    Map<String, String> asked() {
        return asked;
    }
}
