package org.sunmao.app.benefits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.exports.Rows;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.Ui;

/** A statement as a page and as a sheet to be signed; all of a season as a workbook. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT, Role.ENTERPRISE, Role.LEADER})
class StatementController {

    private final BenefitAccess access;
    private final BenefitBook book;
    private final MatterPages pages;
    private final Pdfs pdfs;
    private final Exports exports;

    StatementController(BenefitAccess access, BenefitBook book, MatterPages pages, Pdfs pdfs, Exports exports) {
        this.access = access;
        this.book = book;
        this.pages = pages;
        this.pdfs = pdfs;
        this.exports = exports;
    }

    private StatementPage get(Reader reader, Ui ui, Matter matter, long id) {
        ProjectFile file = book.file(reader.scope(), matter.id());
        List<Statement> statements = book.statements(reader.scope(), matter.id());
        Statement statement = statements.stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ProjectFile.Party party = file.party(statement.party()).orElseThrow();
        Season season = file.season(statement.season()).orElseThrow();
        Map<String, String> units = pages.unitNames(reader, ui);
        Ledger ledger = book.ledger(reader.scope(), matter.id());
        return new StatementPage(
                matter.id(),
                statement.id(),
                ui.t("benefits.statement.full", matter.number(), Long.toString(statement.id())),
                Masking.text(matter.title(), reader.scope()),
                season.name(),
                ui.interval(season.from(), season.until()),
                party.code(),
                party.shown(),
                party.village(),
                ShareTables.standing(ui, statement),
                statement.stands(),
                ui.time(statement.at()),
                pages.field(reader, ui, matter, "lead-unit", units),
                statement.lines().stream()
                        .map(line -> new StatementPage.Line(
                                Words.sort(ui, line.sort()), Words.formula(ui, line), ui.moneyExact(line.fen())))
                        .toList(),
                ui.moneyExact(statement.totalFen()),
                account(ui, ledger, statements, statement),
                ledger.paid(statement.season()).stream()
                        .filter(each -> each.party() == statement.party())
                        .map(each -> new StatementPage.Paid(
                                ui.date(each.day()),
                                PaymentTables.what(ui, each),
                                PaymentTables.payee(ui, each.payee()),
                                each.reference(),
                                ui.moneyExact(each.fen()),
                                PaymentTables.undone(ui, ledger, each)))
                        .toList());
    }

    private static StatementPage.Account account(
            Ui ui, Ledger ledger, List<Statement> statements, Statement statement) {
        Ledger.Account account =
                ledger.of(statement.season(), statement.party()).orElseThrow();
        return new StatementPage.Account(
                ui.moneyExact(account.statedFen()),
                PaymentTables.difference(statements, statement.season(), statement.party())
                        .map(each -> PaymentTables.difference(ui, Optional.of(each)))
                        .orElse(""),
                ui.moneyExact(account.paidFen()),
                ui.moneyExact(account.owedFen()),
                PaymentTables.standing(ui, account));
    }

    @GetMapping("/benefits/{matter:[0-9]{1,18}}/statements/{statement:[0-9]{1,18}}")
    String page(@PathVariable long matter, @PathVariable long statement, Reader reader, Ui ui, Model model) {
        model.addAttribute("page", get(reader, ui, access.get(reader, matter), statement));
        return "benefits/statement";
    }

    @GetMapping("/benefits/{matter:[0-9]{1,18}}/statements/{statement:[0-9]{1,18}}/statement.pdf")
    void pdf(
            @PathVariable long matter, @PathVariable long statement, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        StatementPage page = get(reader, ui, access.get(reader, matter), statement);
        String title = ui.t("benefits.statement.title", page.number());
        byte[] pdf = pdfs.print(reader, ui, title, "benefits/statement-print.jte", page);
        exports.send(
                reader,
                new Document(
                        "benefits.print",
                        "matter",
                        Long.toString(matter),
                        "pdf",
                        page.lines().size(),
                        title,
                        pdf),
                response);
    }

    /** All statements of a season, with a column for each sort: those that stand, and what was reversed. */
    @GetMapping("/benefits/{matter:[0-9]{1,18}}/statements.xlsx")
    void workbook(
            @PathVariable long matter,
            @RequestParam(required = false) @Nullable Long season,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Matter found = access.get(reader, matter);
        ProjectFile file = book.file(reader.scope(), matter);
        Season asked = file.season(season).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Statement> statements = book.statements(reader.scope(), matter);
        Ledger ledger = book.ledger(reader.scope(), matter);
        List<List<@Nullable Object>> rows = statements.stream()
                .filter(each -> each.season() == asked.id())
                .map(each -> cells(ui, file, each))
                .toList();
        String title = ui.t("benefits.export.title", found.number(), asked.name());
        var columns = new ArrayList<>(List.of(
                Column.text(ui.t("benefits.column.statement")),
                Column.text(ui.t("benefits.column.code")),
                Column.text(ui.t("benefits.column.name")),
                Column.text(ui.t("benefits.column.village"))));
        sorts().forEach(sort -> columns.add(Column.yuan(Words.sort(ui, sort))));
        columns.add(Column.yuan(ui.t("benefits.column.total")));
        columns.add(Column.longText(ui.t("benefits.column.standing")));
        exports.send(
                reader,
                ui,
                new Export(
                        "benefits.export",
                        "matter",
                        Long.toString(matter),
                        Map.of("season", Long.toString(asked.id())),
                        title,
                        new Head(
                                title,
                                List.of(new Head.Line(
                                        ui.t("benefits.column.season"), ui.interval(asked.from(), asked.until()))),
                                List.of()),
                        List.of(
                                new Sheet(ui.t("benefits.statements"), columns, Rows.of(rows)),
                                PaymentSheets.accounts(ui, file, ledger, statements, asked.id()),
                                PaymentSheets.payments(ui, file, ledger, asked.id()))),
                response);
    }

    private static List<Sharing> sorts() {
        return Arrays.stream(Sharing.values()).filter(Sharing::settled).toList();
    }

    private static List<@Nullable Object> cells(Ui ui, ProjectFile file, Statement statement) {
        var cells = new ArrayList<@Nullable Object>();
        ProjectFile.Party party = file.party(statement.party()).orElseThrow();
        cells.add(Long.toString(statement.id()));
        cells.add(party.code());
        cells.add(party.shown());
        cells.add(party.village());
        for (Sharing sort : sorts()) {
            cells.add(BigDecimal.valueOf(
                    statement.lines().stream()
                            .filter(line -> line.sort() == sort)
                            .mapToLong(Statement.Line::fen)
                            .sum(),
                    2));
        }
        cells.add(BigDecimal.valueOf(statement.totalFen(), 2));
        cells.add(ShareTables.standing(ui, statement));
        return cells;
    }
}
