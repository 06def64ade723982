package org.sunmao.app.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.NoticeKind;
import org.sunmao.app.shell.Ui;

/** What the pages of a delivery say and offer, as lists for their templates. */
public final class DeliveryNotices {

    /** What may stand in the address after something was done, and how it is meant. */
    private static final Map<String, NoticeKind> SAID = Map.of(
            "imported", NoticeKind.GOOD,
            "already-here", NoticeKind.INFO,
            "withdrawn", NoticeKind.GOOD,
            "restored", NoticeKind.GOOD,
            "replaced", NoticeKind.GOOD,
            "drop-confirmed", NoticeKind.GOOD,
            "so-already", NoticeKind.INFO,
            "delivered-again", NoticeKind.BAD,
            "not-of-the-same-day", NoticeKind.BAD,
            "reason-missing", NoticeKind.BAD);

    private DeliveryNotices() {}

    /** Whether this word is one of ours. */
    public static boolean knows(String said) {
        return SAID.containsKey(said);
    }

    /** How a word of ours is meant. */
    public static NoticeKind kind(String said) {
        return SAID.getOrDefault(said, NoticeKind.INFO);
    }

    /** The problems of a delivery to filter by, most frequent first. */
    public static List<Choice> codes(Ui ui, DeliveryPage page) {
        var counts = new LinkedHashMap<String, Long>();
        page.issues().forEach(issue -> counts.merge(issue.code(), issue.count(), Long::sum));
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("intake.problem.all")));
        counts.forEach((code, count) -> choices.add(new Choice(code, Words.name(ui, code), count)));
        return choices;
    }

    /** The sheets of a delivery to choose from. */
    public static List<Choice> sheets(Ui ui, DeliveryPage page) {
        return page.sheets().stream()
                .map(sheet -> new Choice(Integer.toString(sheet.sheet()), sheetName(ui, page, sheet.sheet())))
                .toList();
    }

    private static String sheetName(Ui ui, DeliveryPage page, int sheet) {
        return page.sheetNames().getOrDefault(sheet, ui.t("intake.delivery.sheet", sheet + 1));
    }
}
