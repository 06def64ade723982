package org.sunmao.app.vacancies.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Open;
import org.sunmao.app.foundation.CsvCells;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.vacancies.Vacancy;
import org.sunmao.app.vacancies.store.VacancyList;

/** The vacancy finder for programs and for spreadsheets, open to everybody: what it answers is what the pages show. */
@RestController
@Open
@Tag(name = "vacancies")
class VacancyApi {

    private static final int PAGE_ROWS = 100;
    private static final List<String> COLUMNS = List.of(
            "id",
            "building",
            "address",
            "street",
            "floor",
            "unit",
            "area",
            "rent",
            "from",
            "part",
            "fit-out",
            "grade",
            "longitude",
            "latitude",
            "verified",
            "freshness",
            "contact",
            "remark");

    private final VacancyList list;
    private final VacancyController pages;

    VacancyApi(VacancyList list, VacancyController pages) {
        this.list = list;
        this.pages = pages;
    }

    /** A page of units. */
    @Schema(name = "VacancyList")
    record ListAnswer(
            @Schema(description = "How many fit; a bound when there are more")
            long total,

            boolean exact,
            @Nullable String next,
            List<Vacancy> vacancies) {}

    @Operation(
            summary = "Vacant units that are shown to everybody, the largest first",
            description = "Areas in square metres, rents in yuan for a square metre and month, WGS 84")
    @GetMapping(path = "/api/vacancies", produces = MediaType.APPLICATION_JSON_VALUE)
    ListAnswer list(@ModelAttribute VacancyFilters filters) {
        var listed = list.list(
                filters.query(LocalDate.now(Formats.ZONE)),
                filters.by(),
                filters.order().descending(),
                filters.after(),
                PAGE_ROWS);
        return new ListAnswer(
                listed.count().rows(),
                listed.count().exact(),
                listed.page().next(),
                listed.page().rows());
    }

    @Operation(summary = "One vacant unit")
    @GetMapping(
            path = "/api/vacancies/{unit:" + VacancyController.UNIT + "}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Vacancy one(@PathVariable String unit) {
        return pages.get(unit);
    }

    /** The whole list as CSV (RFC 4180) with a byte order mark, which spreadsheets need to read Chinese. */
    @GetMapping("/vacancies.csv")
    void csv(@ModelAttribute VacancyFilters filters, Ui ui, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(Formats.ZONE);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"vacancies-" + today + ".csv\"");
        Writer out = response.getWriter();
        out.write('\uFEFF');
        out.write(line(COLUMNS.stream().map(column -> ui.t("vacancies.column." + column))));
        list.forEach(filters.query(today), part -> {
            try {
                for (Vacancy one : part) {
                    out.write(line(cells(ui, one, today)));
                }
                return true;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        out.flush();
    }

    private static Stream<@Nullable Object> cells(Ui ui, Vacancy one, LocalDate today) {
        return Arrays.<@Nullable Object>asList(
                one.code(),
                one.buildingName(),
                one.address(),
                one.streetCode(),
                one.floorLabel(),
                one.label(),
                one.areaSqm(),
                one.askingRent(),
                one.availableFrom(),
                one.divisibleSqm(),
                one.fitOut().isEmpty() ? "" : ui.t("vacancies.fit." + one.fitOut()),
                one.grade(),
                one.longitude(),
                one.latitude(),
                one.verifiedOn(),
                ui.t("shell.state." + one.freshness(today).word()),
                one.contact(),
                one.remark())
                .stream();
    }

    private static String line(Stream<? extends @Nullable Object> cells) {
        return cells.map(cell -> cell == null ? "" : quoted(cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String text) {
        String safe = CsvCells.guard(text);
        return safe.matches("[^\",\\r\\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
