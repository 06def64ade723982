package org.sunmao.app.front.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sunmao.app.front.BuildingRow;
import org.sunmao.app.front.store.Listed;
import org.sunmao.app.places.FunctionalArea;
import org.sunmao.app.places.Street;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** What both lists have in common. */
public final class Lists {

    static final int PAGE_ROWS = 50;

    private Lists() {}

    /** The pager below a page; beyond the bound of counting it says how many rows it shows and no more. */
    static Pager pager(Ui ui, Listed<?> listed) {
        var page = listed.page();
        return new Pager(
                page.previous() == null ? null : ui.with("after", page.previous()),
                page.next() == null ? null : ui.with("after", page.next()),
                page.rows().size(),
                listed.count().exact() ? listed.count().rows() : null);
    }

    /** How many rows there are, in words. */
    static String count(Ui ui, Listed<?> listed, String key) {
        return ui.t(listed.count().exact() ? key : key + ".more", listed.count().rows());
    }

    /** What a list can be narrowed to: streets, functional areas, and no known street. */
    static List<Choice> streets(Ui ui, List<Street> streets, List<FunctionalArea> areas) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", ui.t("front.filter.all"))));
        streets.forEach(s -> choices.add(new Choice(s.code(), name(ui, s.nameZh(), s.nameEn()))));
        areas.forEach(a -> choices.add(new Choice(a.code(), ui.t("front.filter.area", a.name()))));
        choices.add(new Choice(Within.NO_STREET, ui.t("shell.street-unknown")));
        return choices;
    }

    static List<Choice> choices(Ui ui, String key, Stream<String> values) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", ui.t("front.filter.all"))));
        values.forEach(value -> choices.add(new Choice(value, ui.t(key + "." + value))));
        return choices;
    }

    /** Where a figure of a building in a list is explained: by the list's own definition, for the month of its newest tenant list. */
    public static String ask(String measure, BuildingRow row) {
        String version = measure.equals("enterprises-present") ? "" : "&version=1";
        return "/measures/" + measure + "?month=" + (row.asOf() == null ? "" : YearMonth.from(row.asOf()))
                + "&place=building:" + row.id() + version;
    }

    /** The name in the page's language; the Chinese one where there is no other. */
    public static String name(Ui ui, String zh, String en) {
        return ui.language() == Language.ZH || en.isBlank() ? zh : en;
    }
}
