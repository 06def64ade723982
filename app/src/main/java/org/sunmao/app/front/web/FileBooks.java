package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Trend;
import org.sunmao.app.shell.Ui;

/** Files as workbooks. They are made of the page itself, so nothing is in them that the reader does not see there. */
final class FileBooks {

    private FileBooks() {}

    static Export of(Ui ui, BuildingPage page) {
        var sheets = new FileSheets(ui);
        List<Sheet> all = new ArrayList<>(List.of(sheets.facts(page.facts())));
        addLearned(all, sheets, page.learned());
        all.add(sheets.units(page.floors()));
        add(all, sheets, "front.building.occupancy-trend", page.occupancy());
        add(all, sheets, "front.building.tax-trend", page.tax());
        add(all, sheets, "front.building.energy", page.energy());
        all.add(sheets.timeline("front.file.timeline", page.timeline(), FileBounds.TIMELINE));
        addReported(all, sheets, page.reported());
        all.add(sheets.links(page.links()));
        String id = SubjectPath.buildingId(page.id());
        var lines = lines(ui, id, page.confirmed(), page.lead());
        page.figures().forEach(figure -> {
            lines.add(new Head.Line(figure.label(), said(ui, figure)));
            if (figure.ask() != null) {
                lines.add(new Head.Line(ui.t("measures.export.address"), figure.ask()));
            }
        });
        return export(ui, "building", id, page.name(), lines, page.sources(), all);
    }

    static Export of(Ui ui, EnterprisePage page) {
        var sheets = new FileSheets(ui);
        List<Sheet> all = new ArrayList<>(List.of(
                sheets.facts(allFacts(ui, page)),
                sheets.tenancies(page.current(), page.past(), page.pending()),
                sheets.tax(page.tax()),
                sheets.timeline("front.file.timeline", page.timeline(), FileBounds.TIMELINE),
                sheets.links(page.links())));
        addReported(all, sheets, page.reported());
        String id = SubjectPath.enterpriseId(page.id());
        var lines = lines(ui, id, page.confirmed(), page.founded());
        lines.add(new Head.Line(ui.t("front.field.credit-code"), page.code() == null ? ui.unknown() : page.code()));
        return export(ui, "enterprise", id, page.name(), lines, page.sources(), all);
    }

    /** The facts with the two that have places of their own on the page. */
    static List<FactLine> allFacts(Ui ui, EnterprisePage page) {
        List<FactLine> facts = new ArrayList<>(page.facts());
        facts.add(new FactLine(ui.t("front.field.registered-address"), page.registeredAddress(), List.of()));
        facts.add(new FactLine(ui.t("front.field.tax-office"), page.taxOffice(), List.of()));
        return facts;
    }

    private static void add(List<Sheet> all, FileSheets sheets, String key, @Nullable Trend trend) {
        if (trend != null) {
            all.add(sheets.trend(key, trend));
        }
    }

    private static void addLearned(List<Sheet> all, FileSheets sheets, List<LearnedPart> learned) {
        if (!learned.isEmpty()) {
            all.add(sheets.learned(learned));
        }
    }

    /** No sheet where the page has no such part: an empty one would say that nothing was reported to those who may not see it. */
    private static void addReported(List<Sheet> all, FileSheets sheets, List<TimelineEntry> reported) {
        if (!reported.isEmpty()) {
            all.add(sheets.timeline("front.file.reported", reported, FileBounds.REPORTED));
        }
    }

    private static List<Head.Line> lines(Ui ui, String id, boolean confirmed, @Nullable String lead) {
        List<Head.Line> lines = new ArrayList<>();
        lines.add(new Head.Line(ui.t("front.export.id"), id));
        lines.add(new Head.Line(
                ui.t("front.filter.status"),
                ui.t(confirmed ? "front.filter.status.confirmed" : "front.filter.status.provisional")));
        if (lead != null) {
            lines.add(new Head.Line(ui.t("front.export.detail"), lead));
        }
        return lines;
    }

    /** A figure in one line: value, day, note. */
    static String said(Ui ui, Figure figure) {
        var said = new StringBuilder(figure.value() == null ? ui.unknown() : figure.value());
        if (figure.value() != null && figure.unit() != null) {
            said.append(' ').append(figure.unit());
        }
        if (figure.asOf() != null) {
            said.append(" · ").append(ui.date(figure.asOf()));
        }
        if (figure.note() != null) {
            said.append(" · ").append(figure.note());
        }
        return said.toString();
    }

    private static Export export(
            Ui ui,
            String kind,
            String id,
            String name,
            List<Head.Line> lines,
            List<SourceLine> sources,
            List<Sheet> sheets) {
        String title = ui.t("front.export.file." + kind, name);
        return new Export(
                "front.export-" + kind,
                kind,
                id,
                Map.of(),
                title,
                new Head(title, lines, SourceHeads.of(ui, sources)),
                sheets);
    }
}
