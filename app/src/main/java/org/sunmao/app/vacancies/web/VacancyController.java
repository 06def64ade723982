package org.sunmao.app.vacancies.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.places.Street;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.vacancies.Vacancy;
import org.sunmao.app.vacancies.VacancyQuery;
import org.sunmao.app.vacancies.store.VacancyList;

/** The vacancy finder, for everybody. It shows what is published and asks for nothing else. */
@Controller
@Open
class VacancyController {

    static final String UNIT = "U[1-9][0-9]{0,17}";

    private static final int PAGE_ROWS = 24;
    private static final int BESIDE = 12;

    private final VacancyList list;
    private final VacancySheets sheets;

    VacancyController(VacancyList list, VacancySheets sheets) {
        this.list = list;
        this.sheets = sheets;
    }

    @GetMapping("/vacancies")
    String list(@ModelAttribute VacancyFilters filters, Ui ui, Model model) {
        LocalDate today = LocalDate.now(Formats.ZONE);
        var listed =
                list.list(filters.query(today), filters.by(), filters.order().descending(), filters.after(), PAGE_ROWS);
        VacancyList.Choices choices = list.choices();
        model.addAttribute("filters", filters);
        model.addAttribute(
                "lines",
                listed.page().rows().stream()
                        .map(one -> new VacancyLine(one, one.freshness(today)))
                        .toList());
        model.addAttribute(
                "count",
                ui.t(
                        listed.count().exact() ? "vacancies.count" : "vacancies.count.more",
                        listed.count().rows()));
        model.addAttribute(
                "pager",
                new Pager(
                        listed.page().previous() == null
                                ? null
                                : ui.with("after", listed.page().previous()),
                        listed.page().next() == null
                                ? null
                                : ui.with("after", listed.page().next()),
                        listed.page().rows().size(),
                        listed.count().exact() ? listed.count().rows() : null));
        model.addAttribute("streets", all(ui, choices.streets().stream().map(s -> new Choice(s.code(), name(ui, s)))));
        model.addAttribute("grades", all(ui, choices.grades().stream().map(g -> new Choice(g, g))));
        model.addAttribute(
                "sections",
                all(ui, choices.sections().stream().map(s -> new Choice(s, ui.t("enterprises.section." + s)))));
        model.addAttribute(
                "floors",
                all(
                        ui,
                        Stream.of(VacancyQuery.Third.values())
                                .map(t -> new Choice(t.word(), ui.t("vacancies.floor." + t.word())))));
        return "vacancies/index";
    }

    private static String name(Ui ui, Street street) {
        return ui.language() == Language.ZH || street.nameEn().isBlank() ? street.nameZh() : street.nameEn();
    }

    private static List<Choice> all(Ui ui, Stream<Choice> choices) {
        var all = new ArrayList<>(List.of(new Choice("", ui.t("vacancies.any"))));
        choices.forEach(all::add);
        return all;
    }

    /** Buildings for the map, as GeoJSON (RFC 7946). */
    @GetMapping(path = "/vacancies/map.json", produces = "application/geo+json")
    @ResponseBody
    GeoJson.Collection map(@ModelAttribute VacancyFilters filters) {
        return GeoJson.places(list.places(filters.query(LocalDate.now(Formats.ZONE))));
    }

    @GetMapping("/vacancies/{unit:" + UNIT + "}")
    String one(@PathVariable String unit, Ui ui, Model model) {
        model.addAttribute("page", page(unit, ui));
        model.addAttribute("refused", "");
        return "vacancies/one";
    }

    VacancyPage page(String unit, Ui ui) {
        Vacancy one = get(unit);
        LocalDate today = LocalDate.now(Formats.ZONE);
        Function<Vacancy, VacancyLine> line = other -> new VacancyLine(other, other.freshness(today));
        return new VacancyPage(
                line.apply(one),
                list.findStreet(one).map(street -> name(ui, street)).orElse(null),
                list.beside(one, BESIDE).stream().map(line).toList());
    }

    Vacancy get(String unit) {
        return list.find(Long.parseLong(unit.substring(1)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One page of paper about a unit, with the address under which it can be looked up again. */
    @GetMapping("/vacancies/{unit:" + UNIT + "}/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String unit, Reader reader, Ui ui) {
        VacancyPage page = page(unit, ui);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"" + page.line().vacancy().code() + ".pdf\"")
                .body(sheets.print(reader, ui, page));
    }
}
