package org.sunmao.app.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.FieldType;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.intake.store.IssueLine;
import org.sunmao.app.intake.store.RowBook;
import org.sunmao.app.intake.store.RowLine;
import org.sunmao.app.intake.store.SheetLine;
import org.sunmao.app.search.Page;

/** One delivery: what came and what was taken, what is wrong in it, and its rows. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class DeliveryController {

    /** What stands for a cell that is not the reader's to know. */
    private static final String SECRET = "****";

    private static final int ROWS = 50;

    private final DeliveryPages pages;
    private final RowBook book;
    private final Audit audit;

    DeliveryController(DeliveryPages pages, RowBook book, Audit audit) {
        this.pages = pages;
        this.book = book;
        this.audit = audit;
    }

    @GetMapping("/intake/deliveries/{id}")
    String delivery(
            Reader reader, Model model, @PathVariable long id, @RequestParam(required = false) @Nullable String said) {
        model.addAttribute("page", pages.page(reader, id, said));
        return "intake/delivery";
    }

    @GetMapping("/intake/deliveries/{id}/problems")
    String problems(
            Reader reader,
            Model model,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String after) {
        DeliveryPage page = pages.page(reader, id, null);
        String only = code == null || code.isBlank() ? null : code;
        Boolean refused = severity == null || severity.isBlank() ? null : Boolean.valueOf(severity.equals("refused"));
        Page<IssueLine> issues = book.issues(reader.scope(), id, only, refused, after, ROWS);
        long total = page.issues().stream()
                .filter(count -> only == null || count.code().equals(only))
                .filter(count -> refused == null || count.refused() == refused)
                .mapToLong(count -> count.count())
                .sum();
        var masked = new Page<>(
                issues.rows().stream()
                        .map(issue -> masked(
                                issue, reader.scope().seesRent(page.delivery().source())))
                        .toList(),
                issues.previous(),
                issues.next());
        model.addAttribute("page", page);
        model.addAttribute("list", new IssuesPage(masked, only, refused == null ? null : severity, total));
        return "intake/problems";
    }

    /** What stood in a cell may be somebody's telephone number, even where it was not expected. */
    private static IssueLine masked(IssueLine issue, boolean seesRent) {
        Field field =
                issue.field() == null ? null : Field.findByCode(issue.field()).orElse(null);
        return new IssueLine(
                issue.sheet(),
                issue.sheetName(),
                issue.rowNumber(),
                issue.column(),
                issue.field(),
                issue.code(),
                Field.isAgreedInSecret(issue.field()) && !seesRent ? SECRET : MappingForm.masked(field, issue.found()),
                issue.expected(),
                issue.refused());
    }

    @GetMapping("/intake/deliveries/{id}/rows")
    String rows(
            Reader reader,
            Model model,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int sheet,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean plain) {
        DeliveryPage page = pages.page(reader, id, null);
        SheetLine shown = page.sheets().stream()
                .filter(one -> one.sheet() == sheet)
                .findFirst()
                .orElse(page.sheets().isEmpty() ? null : page.sheets().get(0));
        String only = kind == null || !RowsPage.kinds().contains(kind) ? null : kind;
        boolean mayPlain = reader.scope().personalPlain() && shown != null && holdsPersons(shown);
        boolean unmasked = plain && mayPlain;
        if (unmasked) {
            audit.record(reader, "intake.look", "delivery", Long.toString(id), Map.of("sheet", sheet));
        }
        model.addAttribute("page", page);
        model.addAttribute(
                "list",
                new RowsPage(
                        shown,
                        rows(reader.scope(), page.delivery(), shown, only, after, unmasked),
                        only,
                        unmasked,
                        mayPlain));
        return "intake/rows";
    }

    private Page<RowLine> rows(
            Scope scope,
            DeliveryLine delivery,
            @Nullable SheetLine sheet,
            @Nullable String kind,
            @Nullable String after,
            boolean plain) {
        if (sheet == null) {
            return new Page<>(List.of(), null, null);
        }
        Page<RowLine> rows = book.rows(scope, delivery.id(), sheet.sheet(), kind, after, ROWS);
        if (plain) {
            return rows;
        }
        ColumnMapping mapping = DeliveryPage.mapping(sheet);
        return new Page<>(
                rows.rows().stream()
                        .map(row -> masked(sheet, mapping, row, scope.seesRent(delivery.source())))
                        .toList(),
                rows.previous(),
                rows.next());
    }

    private static boolean holdsPersons(SheetLine sheet) {
        return DeliveryPage.mapping(sheet).columns().values().stream()
                .anyMatch(field -> field.type() == FieldType.PERSON || field.type() == FieldType.PHONE);
    }

    private static RowLine masked(SheetLine sheet, ColumnMapping mapping, RowLine row, boolean seesRent) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = i < sheet.headers().size() ? sheet.headers().get(i) : "";
            Field field = mapping.columns().get(header);
            String cell = row.cells().get(i);
            boolean secret = field != null && Field.isAgreedInSecret(field.code()) && !seesRent && !cell.isBlank();
            cells.add(secret ? SECRET : MappingForm.masked(field, header, cell));
        }
        return new RowLine(row.sheet(), row.rowNumber(), row.kind(), cells);
    }
}
