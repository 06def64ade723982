package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.LeaseDesk;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.Terms;
import org.sunmao.app.tenancy.Unit;

/** A lease told by hand on the page of its unit: how it is read, and then the word; and taking it back. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER, Role.STEWARD})
class LeaseController {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private static final BigDecimal BEYOND = new BigDecimal("1.05");

    private final UnitPages pages;
    private final LeaseDesk desk;
    private final Derivations derivations;

    LeaseController(UnitPages pages, LeaseDesk desk, Derivations derivations) {
        this.pages = pages;
        this.desk = desk;
        this.derivations = derivations;
    }

    @GetMapping("/units/{id}/lease")
    String form(@PathVariable String id, @RequestParam Map<String, String> given, Reader reader, Ui ui, Model model) {
        UnitPages.Place place = pages.find(reader.scope(), id);
        Building building = place.building();
        Unit own = place.unit();
        LeaseForm form = LeaseForm.of(given);
        LocalDate day = form.day();
        model.addAttribute(
                "page",
                new LeasePage(
                        building.name(),
                        SubjectPath.building(building.id()),
                        SubjectPath.unit(own.id()),
                        UnitPages.name(ui, own),
                        own.areaSqm() == null ? null : ui.area(own.areaSqm()),
                        (day == null ? LocalDate.now(DISTRICT_TIME) : day).toString(),
                        lines(ui, form),
                        form.filled() && day != null ? preview(ui, form, day, own) : null));
        return "front/lease";
    }

    private static List<LeasePage.Line> lines(Ui ui, LeaseForm form) {
        var lines = new ArrayList<LeasePage.Line>();
        List<Field> unreadable = form.unreadable();
        for (Field field : LeaseForm.FIELDS) {
            lines.add(new LeasePage.Line(
                    field.code(),
                    ui.t("front.field." + field.code()),
                    form.cells().getOrDefault(field.code(), ""),
                    ui.tOr("front.lease.hint." + field.code(), ""),
                    unreadable.contains(field) ? ui.t("front.lease.unreadable") : null,
                    field == Field.TENANT_NAME));
        }
        return lines;
    }

    private static LeasePage.Preview preview(Ui ui, LeaseForm form, LocalDate day, Unit own) {
        Map<String, String> read = form.read();
        BigDecimal area = read.containsKey("leased-area") ? new BigDecimal(read.get("leased-area")) : own.areaSqm();
        var terms = new ArrayList<TermLine>();
        for (String code : List.of("tenant-name", "credit-code")) {
            if (read.containsKey(code)) {
                terms.add(new TermLine(ui.t("front.field." + code), Objects.requireNonNull(read.get(code))));
            }
        }
        if (read.containsKey("right")) {
            terms.add(new TermLine(ui.t("front.field.right"), ui.t("tenancy.right." + read.get("right"))));
        }
        if (area != null) {
            terms.add(new TermLine(ui.t("front.field.leased-area"), ui.area(area)));
        }
        LocalDate start = read.containsKey("lease-start") ? LocalDate.parse(read.get("lease-start")) : null;
        LocalDate end = read.containsKey("lease-end") ? LocalDate.parse(read.get("lease-end")) : null;
        if (start != null || end != null) {
            terms.add(new TermLine(ui.t("front.field.lease-period"), ui.interval(start, end)));
        }
        terms.addAll(new LeaseWords(ui).lines(Terms.of(without(read), false), area));
        LocalDate begins = start != null && start.isAfter(day) ? start : day;
        boolean later = begins.isAfter(day);
        return new LeasePage.Preview(
                terms,
                ui.t(later ? "front.lease.later" : "front.lease.now"),
                overlet(ui, own, read, area, begins),
                form.unreadable().isEmpty());
    }

    private static Map<String, String> without(Map<String, String> read) {
        return read.entrySet().stream()
                .filter(each -> Terms.CODES.contains(each.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The others' areas on the first day, added up; a sublet takes nothing that is not taken already. */
    private static @Nullable String overlet(
            Ui ui, Unit own, Map<String, String> read, @Nullable BigDecimal area, LocalDate day) {
        if (own.areaSqm() == null || area == null || "sublet".equals(read.get("right"))) {
            return null;
        }
        BigDecimal taken = area;
        for (Stay stay : own.current()) {
            boolean same = read.getOrDefault("tenant-name", "").equals(stay.name());
            boolean over = stay.leaseEnd() != null && stay.leaseEnd().isBefore(day);
            if (stay.held() && !same && !over && !"sublet".equals(stay.rightKind()) && stay.takenSqm() != null) {
                taken = taken.add(stay.takenSqm());
            }
        }
        return taken.compareTo(own.areaSqm().multiply(BEYOND)) <= 0
                ? null
                : ui.t("front.lease.overlet", ui.area(taken), ui.area(own.areaSqm()));
    }

    @PostMapping("/units/{id}/lease")
    String tell(@PathVariable String id, @RequestParam Map<String, String> given, Reader reader) {
        UnitPages.Place place = pages.find(reader.scope(), id);
        Building building = place.building();
        Unit own = place.unit();
        LeaseForm form = LeaseForm.of(given);
        LocalDate day = form.day();
        if (day == null
                || day.isAfter(LocalDate.now(DISTRICT_TIME))
                || !form.unreadable().isEmpty()) {
            return "redirect:" + SubjectPath.unit(own.id()) + "?refused="
                    + (day == null
                            ? "unreadable"
                            : day.isAfter(LocalDate.now(DISTRICT_TIME)) ? "not-yet" : "row-refused");
        }
        Optional<String> refusal = desk.tell(
                reader,
                new LeaseDesk.Word(
                        building.id(), building.name(), own, form.cells(), day, given.getOrDefault("why", "")));
        return followed(refusal, SubjectPath.unit(own.id()), "tenancy.tell-lease");
    }

    @PostMapping("/units/{id}/lease-undo")
    String undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long delivery,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        UnitPages.Place place = pages.find(reader.scope(), id);
        Building building = place.building();
        Optional<String> refusal = desk.undo(reader, building.id(), place.unit().id(), delivery, why);
        return followed(refusal, SubjectPath.unit(place.unit().id()), "tenancy.undo-lease");
    }

    private String followed(Optional<String> refusal, String path, String action) {
        if (refusal.isPresent()) {
            return "redirect:" + path + "?refused=" + refusal.get();
        }
        derivations.request(action);
        return "redirect:" + path + "?told=1";
    }
}
