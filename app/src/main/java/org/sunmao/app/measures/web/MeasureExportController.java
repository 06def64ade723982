package org.sunmao.app.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Asked;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.shell.Ui;

/** The page that answers where a figure comes from, as a workbook: by the same rights, with all rows instead of a page of them. */
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
class MeasureExportController {

    private final Measures measures;
    private final Exports exports;

    MeasureExportController(Measures measures, Exports exports) {
        this.measures = measures;
        this.exports = exports;
    }

    @GetMapping("/measures/{id:[a-z0-9-]+}/answer.xlsx")
    void answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = RowsWanted.COUNTED) String rows,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Months known =
                measures.findMonths(reader.scope(), id).orElseGet(() -> new Months(YearMonth.now(), YearMonth.now()));
        Asked asked = Asked.of(month, place, known);
        var question = new Question(id, asked.month(), asked.place(), version);
        Answer answer = measures.findAnswer(reader.scope(), question)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var book = new MeasureBook(ui, answer);
        var sample = measures.listRows(reader.scope(), question, new RowsWanted(rows, "", 1));
        String title = rows.equals(RowsWanted.COUNTED)
                ? ui.t("measures.rows")
                : ui.tOr("measures.left-out." + rows + ".title", ui.t("measures.rows"));
        exports.send(
                reader,
                ui,
                book.export(
                        rows,
                        title,
                        sample,
                        sink -> measures.forEachRowPage(
                                reader.scope(),
                                question,
                                rows,
                                page -> page.rows().stream().allMatch(row -> sink.row(book.cells(row))))),
                response);
    }
}
