package org.sunmao.app.projects.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.projects.ProjectRow;
import org.sunmao.app.projects.store.ProjectList;
import org.sunmao.app.shell.Ui;

/** The list of projects as a workbook: agreed and arrived in columns of their own. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.LEADER})
class ProjectExport {

    private final ProjectList list;
    private final MatterPages pages;
    private final Exports exports;

    ProjectExport(ProjectList list, MatterPages pages, Exports exports) {
        this.list = list;
        this.pages = pages;
        this.exports = exports;
    }

    @GetMapping("/projects.xlsx")
    void workbook(@ModelAttribute ProjectFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        String title = ui.t("projects.export");
        Map<String, String> units = pages.unitNames(reader, ui);
        var sheet = new Sheet(
                title,
                columns(ui),
                sink -> list.forEach(reader.scope(), filters.query(), rows -> {
                    for (ProjectRow row : rows) {
                        if (!sink.row(cells(reader, ui, row, units))) {
                            return false;
                        }
                    }
                    return true;
                }));
        Map<String, String> asked = filters.asked();
        var head = new ArrayList<Head.Line>();
        asked.forEach((name, value) -> head.add(new Head.Line(ui.t("projects.filter.by." + name), value)));
        if (head.isEmpty()) {
            head.add(new Head.Line(ui.t("projects.filters"), ui.t("projects.filter.all")));
        }
        exports.send(
                reader,
                ui,
                new Export("projects.export", "", "", asked, title, new Head(title, head, List.of()), List.of(sheet)),
                response);
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("projects.column.number")),
                Column.longText(ui.t("projects.column.title")),
                Column.longText(ui.t("projects.field.investor")),
                Column.text(ui.t("projects.column.stage")),
                Column.text(ui.t("projects.field.lead-unit")),
                Column.text(ui.t("projects.field.region")),
                Column.text(ui.t("projects.field.industry")),
                Column.text(ui.t("projects.field.source")),
                Column.text(ui.t("projects.column.counted")),
                Column.day(ui.t("projects.reported")),
                Column.yuan(ui.t("projects.column.agreed-yuan")),
                Column.yuan(ui.t("projects.column.arrived-yuan")),
                Column.count(ui.t("projects.field.planned-jobs")),
                Column.count(ui.t("projects.field.proven-jobs")));
    }

    private static List<@Nullable Object> cells(Reader reader, Ui ui, ProjectRow row, Map<String, String> units) {
        String industry = row.industry();
        return Arrays.asList(
                row.number(),
                Masking.text(row.title(), reader.scope()),
                Masking.text(row.investor(), reader.scope()),
                ui.t("projects.state." + row.state()),
                row.team() == null ? "" : units.getOrDefault(row.team(), row.team()),
                ProjectWords.region(row.region()),
                industry == null ? "" : ui.t("projects.choice.industry." + industry),
                ui.t("projects.choice.source." + row.source()),
                ui.t("projects.counted." + row.counted()),
                LocalDate.ofInstant(row.reportedAt(), MatterTime.ZONE),
                row.agreedFen() == null ? null : BigDecimal.valueOf(row.agreedFen(), 2),
                BigDecimal.valueOf(row.arrivedFen(), 2),
                row.plannedJobs(),
                row.provenJobs());
    }
}
