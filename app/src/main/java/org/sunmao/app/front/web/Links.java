package org.sunmao.app.front.web;

import java.util.List;
import java.util.Map;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.SubjectLink;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Words the links of a subject. */
final class Links {

    private static final List<String> ORDER = List.of(
            "name",
            "alias",
            "code",
            "registration-number",
            "legal-person",
            "phone",
            "address",
            "building",
            "room",
            "street");

    private Links() {}

    static List<LinkLine> lines(Ui ui, Scope scope, SourceNames sources, String path, List<SubjectLink> links) {
        return links.stream().map(link -> line(ui, scope, sources, path, link)).toList();
    }

    private static LinkLine line(Ui ui, Scope scope, SourceNames sources, String path, SubjectLink link) {
        return new LinkLine(
                sources.name(link.source()),
                said(ui, scope, link.fields()),
                link.zone().equals("new") ? State.NEW : State.LINKED,
                ui.t("front.links.rows", link.rows()),
                decided(ui, link),
                link.reasons(),
                path + "/rows?mention=" + link.mention());
    }

    /** The identifying fields in their order, masked for the reader. */
    static List<LinkLine.Said> text(Ui ui, Scope scope, Map<String, String> fields) {
        return said(ui, scope, fields);
    }

    private static List<LinkLine.Said> said(Ui ui, Scope scope, Map<String, String> fields) {
        return ORDER.stream()
                .filter(fields::containsKey)
                .map(code -> new LinkLine.Said(
                        ui.tOr("front.mention." + code, code),
                        AttributeTexts.masked(scope, code, java.util.Objects.requireNonNull(fields.get(code)))))
                .toList();
    }

    private static String decided(Ui ui, SubjectLink link) {
        String day = ui.date(link.since().atZone(Formats.ZONE).toLocalDate());
        return link.byPerson()
                ? ui.t("front.links.by-person", day)
                : ui.t("front.links.by-machine", link.model(), percent(link.probability()), day);
    }

    /** Whole percent, and never a hundred for what is only probable. */
    private static String percent(double probability) {
        return probability >= 0.995 && probability < 1 ? "> 99%" : Math.round(probability * 100) + "%";
    }
}
