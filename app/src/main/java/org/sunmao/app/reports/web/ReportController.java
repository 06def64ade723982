package org.sunmao.app.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.reports.Report;
import org.sunmao.app.reports.ReportReader;
import org.sunmao.app.shell.Ui;

/** The month to read and to print: a brief of one page (简报) and the monthly report (月报). Whoever may see the screen may print it. */
@Clocked
@Controller
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class ReportController {

    /** How many streets and movers the brief tells, the most that fit on its page: names and what is said of them are longer in one district than in another. */
    private static final int[][] BRIEF = {{14, 6}, {12, 5}, {11, 4}, {9, 3}, {7, 2}, {4, 1}};

    private static final int MOVES = 30;

    private final ReportReader reports;
    private final Measures measures;
    private final Exports exports;
    private final Pdfs pdfs;
    private final String site;
    private final boolean https;
    private final Clock clock = Clock.systemDefaultZone();

    ReportController(
            ReportReader reports,
            Measures measures,
            Exports exports,
            Pdfs pdfs,
            SignInSettings signIn,
            @Value("${sunmao.site:}") String site) {
        this.site = site;
        this.https = signIn.https();
        this.reports = reports;
        this.measures = measures;
        this.exports = exports;
        this.pdfs = pdfs;
    }

    /** The report as a page. */
    @GetMapping("/reports")
    String page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            Reader reader,
            Ui ui,
            Model model) {
        Optional<Months> months = measures.findMonths(reader.scope());
        if (months.isEmpty()) {
            return "reports/nothing";
        }
        model.addAttribute(
                "page",
                new ReportPage(
                        find(reader, ui, Asked.of(month, place, months.get()), MOVES),
                        "",
                        reader.scope().clocks(),
                        Integer.MAX_VALUE,
                        MOVES));
        return "reports/index";
    }

    /** One page of A4. */
    @GetMapping("/reports/brief.pdf")
    void brief(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        ReportPage page = printed(reader, ui, month, place, BRIEF[0][1]);
        String title = title(ui, page, "reports.brief");
        byte[] pdf = new byte[0];
        for (int[] room : BRIEF) {
            pdf = pdfs.print(reader, ui, title, "reports/brief.jte", page.with(room[0], room[1]));
            if (Pdfs.pages(pdf) == 1) {
                break;
            }
        }
        send(reader, page, title, "reports.export-brief", pdf, response);
    }

    /** The monthly report. */
    @GetMapping("/reports/monthly.pdf")
    void monthly(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        ReportPage page = printed(reader, ui, month, place, MOVES);
        String title = title(ui, page, "reports.monthly");
        byte[] pdf = pdfs.print(reader, ui, title, "reports/monthly.jte", page);
        send(reader, page, title, "reports.export-monthly", pdf, response);
    }

    private static String title(Ui ui, ReportPage page, String kind) {
        Report report = page.report();
        return ui.t(
                "reports.title",
                ui.t(kind),
                report.place(),
                ui.month(report.asked().month()));
    }

    private void send(
            Reader reader, ReportPage page, String title, String action, byte[] pdf, HttpServletResponse response)
            throws IOException {
        Report report = page.report();
        String id = report.asked().place() + " " + report.asked().month();
        exports.send(
                reader,
                new Document(action, "report", id, "pdf", report.figures().size(), title, pdf),
                response);
    }

    private ReportPage printed(Reader reader, Ui ui, @Nullable String month, @Nullable String place, int moves) {
        Clocks asked = reader.scope().clocks();
        Instant known = asked.knownOn() == null ? clock.instant() : asked.knownOn();
        Months months = measures.findMonths(reader.scope())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ReportPage(
                find(reader, ui, Asked.of(month, place, months), moves),
                site(),
                new Clocks(asked.trueOn(), known, 0),
                Integer.MAX_VALUE,
                moves);
    }

    /** Where readers of the paper find the platform: as told by {@code sunmao.site}, else as this request came, by HTTPS where a proxy in front ends it. */
    private String site() {
        if (!site.isBlank()) {
            return site.replaceAll("/+$", "");
        }
        var builder = ServletUriComponentsBuilder.fromCurrentContextPath();
        return (https ? builder.scheme("https") : builder).toUriString();
    }

    private Report find(Reader reader, Ui ui, Asked asked, int moves) {
        return reports.find(reader, ui, asked, moves)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
