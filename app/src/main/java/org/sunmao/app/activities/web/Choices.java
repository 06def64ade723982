package org.sunmao.app.activities.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.search.Count;
import org.sunmao.app.search.Page;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** Lists to pick from, and pagers, as several pages have them. */
final class Choices {

    private Choices() {}

    /** These words, each with its label. */
    static List<Choice> of(Ui ui, String prefix, List<String> words) {
        return words.stream().map(word -> new Choice(word, ui.t(prefix + word))).toList();
    }

    /** The same behind one that says nothing. */
    static List<Choice> orNone(String label, List<Choice> choices) {
        var all = new ArrayList<>(List.of(new Choice("", label)));
        all.addAll(choices);
        return all;
    }

    /** The pager below a page of a list; {@code count} is null where all are not counted. */
    static Pager pager(Ui ui, Page<?> page, @Nullable Count count) {
        return new Pager(
                page.previous() == null ? null : ui.with("after", page.previous()),
                page.next() == null ? null : ui.with("after", page.next()),
                page.rows().size(),
                count != null && count.exact() ? Long.valueOf(count.rows()) : null);
    }
}
