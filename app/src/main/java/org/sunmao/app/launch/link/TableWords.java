package org.sunmao.app.launch.link;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.table.ColumnReading;

/** What is said about lists of any kind: how columns were read, and reasons. */
final class TableWords {

    private final ResourceBundle words;
    private final PrintWriter console;

    TableWords(Locale language, PrintWriter console) {
        this.console = console;
        this.words = ResourceBundle.getBundle(
                "messages/tables",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    void unique(InputList list, boolean unique) {
        console.println("  " + list.source().file() + ": " + word(unique ? "tables.unique" : "tables.doubles"));
    }

    void say(ColumnReading column) {
        console.println(String.format(
                Locale.ROOT,
                "  %s = %s → %s (%.0f %%)",
                column.left().strip(),
                column.right().strip(),
                word("tables.kind." + column.kind().code()),
                100 * column.filled()));
    }

    /** Reasons in words, each with its weight in bits. */
    String said(List<Reason> reasons) {
        return reasons.stream().map(this::said).collect(Collectors.joining("; "));
    }

    private String said(Reason reason) {
        String level = reason.level().substring(reason.level().indexOf('.') + 1);
        String what = reason.comparison().equals("prior") ? "" : reason.comparison() + ": ";
        return String.format(Locale.ROOT, "%s%s %+.1f", what, word("tables.level." + level), reason.bits());
    }

    private String word(String key) {
        return words.containsKey(key) ? words.getString(key) : key;
    }
}
