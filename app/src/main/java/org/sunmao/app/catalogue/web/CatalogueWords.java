package org.sunmao.app.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.HeldItem;
import org.sunmao.app.catalogue.Retention;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.measures.Freshness;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** Puts the catalogue into words of the page's language. */
public final class CatalogueWords {

    private CatalogueWords() {}

    /** The parts of the catalogue that the reader has. */
    public static List<Tab> tabs(Ui ui, String current) {
        var tabs = new java.util.ArrayList<Tab>();
        tabs.add(new Tab(ui.t("catalogue.tab.sources"), "/catalogue", current.equals("sources")));
        tabs.add(new Tab(ui.t("catalogue.tab.items"), "/catalogue/items", current.equals("items")));
        if (ui.reader().is(Role.OFFICE)) {
            tabs.add(new Tab(ui.t("catalogue.deletion"), "/catalogue/retention", current.equals("retention")));
        }
        return tabs;
    }

    /** A name in the page's language, or in the other one, or else the fallback. */
    public static String named(Ui ui, String zh, String en, String fallback) {
        String first = ui.language() == Language.ZH ? zh : en;
        String second = ui.language() == Language.ZH ? en : zh;
        return !first.isBlank() ? first : !second.isBlank() ? second : fallback;
    }

    public static String name(Ui ui, SourceState source) {
        return named(ui, source.nameZh(), source.nameEn(), source.code());
    }

    public static String name(Ui ui, HeldItem item) {
        return named(ui, item.nameZh(), item.nameEn(), item.source());
    }

    /** Who provides it; null where nobody has said. */
    public static @Nullable String department(Ui ui, SourceState source) {
        String name = named(ui, source.departmentZh(), source.departmentEn(), "");
        return name.isEmpty() ? null : name;
    }

    /** What a field is called. */
    public static String field(Ui ui, String code) {
        return ui.tOr("intake.field." + code, code);
    }

    /** What the rows of a source are. */
    public static String kind(Ui ui, String code) {
        return ui.tOr("intake.kind." + code, code);
    }

    /** The badge of a freshness. */
    public static State state(Freshness freshness) {
        return switch (freshness) {
            case FRESH -> State.FRESH;
            case DUE -> State.DUE;
            case OVERDUE -> State.OVERDUE;
            case NOT_YET, NOT_AGREED -> State.UNKNOWN;
        };
    }

    /** What the badge says. */
    public static String text(Ui ui, Freshness freshness) {
        return ui.t("catalogue.freshness." + freshness.word());
    }

    /** For how long it is kept, in one line for each period. */
    public static List<String> retention(Ui ui, Retention retention) {
        if (!retention.ends()) {
            return List.of(ui.t("catalogue.retention.kept"));
        }
        var lines = new java.util.ArrayList<String>();
        if (retention.personalMonths() != null) {
            lines.add(ui.t("catalogue.retention.personal", retention.personalMonths()));
        }
        lines.add(
                retention.keepMonths() == null
                        ? ui.t("catalogue.retention.rest")
                        : ui.t("catalogue.retention.all", retention.keepMonths()));
        lines.add(ui.t("catalogue.retention.from." + retention.from().word()));
        return lines;
    }

    /** A part of an entry: a field's class, or what {@code catalogue.part} calls it. */
    public static String part(Ui ui, String part) {
        return part.startsWith("items.")
                ? ui.t("catalogue.item", field(ui, part.substring("items.".length())))
                : ui.t("catalogue.part." + part);
    }

    /** What a part says, codes put into words; empty is said as nothing. */
    public static String value(Ui ui, String part, String value) {
        if (value.isEmpty()) {
            return ui.t("catalogue.nothing");
        }
        if (part.startsWith("items.")) {
            return ui.t("catalogue.class." + value);
        }
        return switch (part) {
            case "sharing" -> ui.t("catalogue.sharing." + value);
            case "kept-from" -> ui.t("catalogue.retention.from." + value);
            default -> value.replace("\n", "; ");
        };
    }
}
