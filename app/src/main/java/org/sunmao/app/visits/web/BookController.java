package org.sunmao.app.visits.web;

import static org.sunmao.app.visits.web.BookForm.or;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Department;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitDesk;
import org.sunmao.app.visits.VisitDesk.Outcome;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.Departments;
import org.sunmao.app.visits.store.VisitBoard;
import org.sunmao.app.visits.store.Whereabouts;
import org.sunmao.app.visits.store.Whereabouts.Where;

/** Books a visit. What is booked for the same in that week is shown before anything is sent, with the way to join it. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT})
class BookController {

    /** The form comes back because something in it is wrong; the record then says that it was refused. */
    static final int REFUSED = HttpServletResponse.SC_CONFLICT;

    private final VisitBoard board;
    private final VisitDesk desk;
    private final VisitRules rules;
    private final Whereabouts whereabouts;
    private final Departments departments;

    BookController(
            VisitBoard board, VisitDesk desk, VisitRules rules, Whereabouts whereabouts, Departments departments) {
        this.board = board;
        this.desk = desk;
        this.rules = rules;
        this.whereabouts = whereabouts;
        this.departments = departments;
    }

    @GetMapping("/visits/book")
    String form(@ModelAttribute BookForm form, Reader reader, Ui ui, Model model) {
        if (form.ofNobody()) {
            return "redirect:/visits";
        }
        LocalDate asked = VisitFilters.date(form.day());
        LocalDate day = asked == null || asked.isBefore(rules.today()) ? nextWorkingDay() : asked;
        var filled = new BookForm(
                form.enterprise(),
                form.building(),
                day.toString(),
                form.from() == null ? "10:00" : form.from(),
                form.to() == null ? "10:30" : form.to(),
                or(form.purpose()),
                or(form.about()),
                or(form.basis()),
                form.department() == null ? departments.own(reader) : form.department(),
                "");
        return page(filled, List.of(), reader, ui, model);
    }

    private LocalDate nextWorkingDay() {
        LocalDate day = rules.today().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    @PostMapping("/visits/book")
    String book(@ModelAttribute BookForm form, Reader reader, Ui ui, Model model, HttpServletResponse response) {
        if (form.ofNobody()) {
            return "redirect:/visits";
        }
        Where where = find(reader.scope(), form);
        List<String> faults = new ArrayList<>(form.faults(rules.today()));
        List<Department> who =
                departments.read(reader.scope(), form.department()).orElse(List.of());
        if (who.isEmpty() || who.size() > BookForm.MOST_DEPARTMENTS) {
            faults.add("departments");
        }
        if (!faults.isEmpty()) {
            response.setStatus(REFUSED);
            return page(form, faults, reader, ui, model);
        }
        VisitDesk.Booked booked = desk.book(reader, form.booking(where, who));
        if (booked.outcome() == Outcome.BOOKED) {
            return "redirect:/visits/" + booked.visit() + "?outcome=booked";
        }
        response.setStatus(REFUSED);
        return page(form, List.of(booked.outcome().word()), reader, ui, model);
    }

    private Where find(Scope scope, BookForm form) {
        Long enterprise = VisitFilters.id(form.enterprise());
        Long building = VisitFilters.id(form.building());
        Optional<Where> found = enterprise != null
                ? whereabouts.ofEnterprise(scope, enterprise)
                : building == null ? Optional.empty() : whereabouts.ofBuilding(scope, building);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(BookForm form, List<String> faults, Reader reader, Ui ui, Model model) {
        Scope scope = reader.scope();
        Where where = find(scope, form);
        LocalDate day = Objects.requireNonNullElse(VisitFilters.date(form.day()), rules.today());
        List<Visit> week = board.listWeek(scope, where.enterprise(), where.building(), day);
        var words = new VisitWords(ui, scope, rules.today());
        Long enterprise = where.enterprise();
        int nth = enterprise == null ? 0 : board.countInYear(scope, enterprise, day) + 1;
        model.addAttribute(
                "page",
                new BookPage(
                        where.name(),
                        where.code(),
                        place(ui, where),
                        form,
                        faults,
                        week.stream().map(words::line).toList(),
                        week.stream().map(visit -> Long.toString(visit.id())).collect(Collectors.joining(",")),
                        nth,
                        rules.yearlyLimit(),
                        nth > rules.yearlyLimit(),
                        rules.answerBy(day),
                        rules.answerDays(),
                        Departing.of(departments, scope, ui)));
        model.addAttribute("purposes", CalendarController.purposes(ui));
        return "visits/book";
    }

    static @Nullable String place(Ui ui, Where where) {
        String building = where.buildingName();
        String room = where.room();
        if (building == null || where.enterprise() == null || room == null) {
            return where.enterprise() == null ? null : building;
        }
        String floor = where.floor();
        return ui.t(
                "visits.where", building, floor == null || floor.isEmpty() ? room : ui.t("visits.room", floor, room));
    }
}
