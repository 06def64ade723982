package org.sunmao.app.projects.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.projects.store.FigureBook;
import org.sunmao.app.shell.Ui;

/** Projects by city as a page for printing and as PDF, out of the same query as the figures. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT, Role.LEADER})
class CityReportController {

    private final FigureBook book;
    private final MatterTime time;
    private final Exports exports;
    private final Pdfs pdfs;

    CityReportController(FigureBook book, MatterTime time, Exports exports, Pdfs pdfs) {
        this.book = book;
        this.time = time;
        this.exports = exports;
        this.pdfs = pdfs;
    }

    @GetMapping("/projects/report")
    String page(@ModelAttribute ProjectFilters filters, Reader reader, Ui ui, Model model) {
        model.addAttribute("page", report(filters, reader, ui));
        model.addAttribute("pdf", ui.elsewhere("/projects/report.pdf"));
        return "projects/report";
    }

    @GetMapping("/projects/report.pdf")
    void pdf(@ModelAttribute ProjectFilters filters, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        CityReport report = report(filters, reader, ui);
        String title = ui.t("projects.report");
        byte[] pdf = pdfs.print(reader, ui, title, "projects/printreport.jte", report);
        exports.send(
                reader,
                new Document(
                        "projects.print-report",
                        "report",
                        time.today().toString(),
                        "pdf",
                        report.lines().size(),
                        title,
                        pdf),
                response);
    }

    private CityReport report(ProjectFilters filters, Reader reader, Ui ui) {
        ProjectFilters asked = ui.query("stage") == null ? filters.with("stage", "contracted") : filters;
        var lines = new ArrayList<CityReport.Line>();
        CityReport.Line whole = null;
        String sentence = "";
        for (FigureBook.Figure figure : book.divide(reader.scope(), asked.query(), "city")) {
            CityReport.Line line = line(ui, asked, figure);
            if (figure.part() == null) {
                whole = line;
                sentence = ui.t("projects.figures.sentence", line.projects(), line.agreed());
            } else {
                lines.add(line);
            }
        }
        return new CityReport(
                sentence,
                ui.t(
                        "projects.report.as-of",
                        ui.date(time.today()),
                        ui.tOr("projects.filter." + asked.stage(), ui.t("projects.filter.all"))),
                ui.t("projects.report.whose", reader.displayName()),
                lines,
                whole);
    }

    private static CityReport.Line line(Ui ui, ProjectFilters filters, FigureBook.Figure figure) {
        String part = figure.part();
        ProjectFilters asked = part == null ? filters : filters.with("city", part);
        return new CityReport.Line(
                part == null ? ui.t("projects.figures.whole") : ProjectWords.city(part),
                asked.list("view", null),
                asked.list("counted", "new"),
                ui.number(figure.projects()),
                ui.moneyExact(figure.agreedFen()),
                ui.moneyExact(figure.arrivedFen()),
                ui.number(figure.plannedJobs()),
                ui.number(figure.provenJobs()),
                ui.number(figure.fresh()),
                ui.moneyExact(figure.freshAgreedFen()),
                ui.moneyExact(figure.freshArrivedFen()));
    }
}
