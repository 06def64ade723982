package org.sunmao.app.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.store.Fits;
import org.sunmao.app.policies.store.PolicyBook;
import org.sunmao.app.shell.Ui;

/** Whom a clause fits, or nearly fits, as a workbook. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
class ClauseExport {

    private static final int TOGETHER = 500;

    private final PolicyBook book;
    private final Fits fits;
    private final FitLines lines;
    private final Exports exports;

    ClauseExport(PolicyBook book, Fits fits, FitLines lines, Exports exports) {
        this.book = book;
        this.fits = fits;
        this.lines = lines;
        this.exports = exports;
    }

    @GetMapping("/policies/{policy:[0-9]{1,18}}/clauses/{clause:[a-z][a-z0-9-]{0,39}}/enterprises.xlsx")
    void workbook(
            @PathVariable long policy,
            @PathVariable String clause,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String show,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Policy found = book.findShown(reader.scope(), policy, version, PolicyRoles.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Clause asked = found.text().find(clause).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String title = asked.title(ui.locale());
        var sheet =
                new Sheet(title, columns(ui), sink -> send(reader, ui, asked, show, line -> sink.row(cells(ui, line))));
        Map<String, String> said = new LinkedHashMap<>();
        said.put("clause", clause);
        said.put("show", show);
        var head = new Head(
                title,
                List.of(
                        new Head.Line(
                                ui.t("policies.column.policy"), found.text().title(ui.locale())),
                        new Head.Line(
                                ui.t("policies.column.review"),
                                ui.t("policies.review." + found.review(asked).word()))),
                List.of());
        exports.send(
                reader,
                ui,
                new Export("policies.export-fit", "policy", Long.toString(policy), said, title, head, List.of(sheet)),
                response);
    }

    private void send(Reader reader, Ui ui, Clause clause, String show, Consumer<FitLine> taker) {
        List<Fits.Line> all = fits.list(reader.scope(), clause, PolicyController.outcomes(show), 0, Exports.MOST_ROWS);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            lines.of(reader, ui, clause, all.subList(from, Math.min(all.size(), from + TOGETHER)))
                    .forEach(taker);
        }
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("policies.column.enterprise")),
                Column.text(ui.t("policies.column.code")),
                Column.text(ui.t("policies.column.outcome")),
                Column.longText(ui.t("policies.column.lacking")));
    }

    private static List<@Nullable Object> cells(Ui ui, FitLine line) {
        return Arrays.asList(line.name(), line.code(), ui.t("policies.fit." + line.outcome()), line.lacking());
    }
}
