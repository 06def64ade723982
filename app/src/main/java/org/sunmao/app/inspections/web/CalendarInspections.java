package org.sunmao.app.inspections.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.inspections.Told;
import org.sunmao.app.inspections.store.TellBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Guest;
import org.sunmao.app.visits.Guests;

/** Inspections in the calendar of visits: on the days within which they are to be held, and then on the day on which they were. */
@Component
class CalendarInspections implements Guests {

    private static final String PURPOSE = "inspection";

    private final TellBook book;
    private final Enterprises enterprises;
    private final MatterPages pages;
    private final MatterDesk desk;
    private final MatterTime time;

    CalendarInspections(TellBook book, Enterprises enterprises, MatterPages pages, MatterDesk desk, MatterTime time) {
        this.book = book;
        this.enterprises = enterprises;
        this.pages = pages;
        this.desk = desk;
        this.time = time;
    }

    @Override
    public List<Guest> list(Reader reader, Ui ui, Asked asked) {
        if (asked.purpose() != null && !asked.purpose().equals(PURPOSE)) {
            return List.of();
        }
        var own = asked.mine() ? desk.standing(reader).units() : List.<String>of();
        List<Told> told = book
                .list(reader.scope(), asked.enterprise(), asked.first(), asked.stop(), asked.street(), asked.building())
                .stream()
                .filter(each -> !asked.mine() || own.contains(each.unit()))
                .filter(each -> fits(each, asked.state()))
                .toList();
        Map<Long, String> firms = enterprises.names(
                reader.scope(), told.stream().map(Told::enterprise).collect(Collectors.toSet()));
        Map<String, String> units = pages.unitNames(reader, ui);
        return told.stream().map(each -> guest(ui, each, firms, units)).toList();
    }

    /** A visit's state that says the same of an inspection. */
    private boolean fits(Told told, @Nullable String state) {
        if (state == null) {
            return true;
        }
        return switch (state) {
            case "waiting", "confirmed" -> told.heldOn() == null;
            case "overdue" -> told.heldOn() == null && told.until().isBefore(time.today());
            case "done" -> told.heldOn() != null;
            default -> false;
        };
    }

    private static Guest guest(Ui ui, Told told, Map<Long, String> firms, Map<String, String> units) {
        LocalDate held = told.heldOn();
        return new Guest(
                "inspection-" + told.matter(),
                held == null ? told.from() : held,
                held == null ? told.until() : held,
                firms.getOrDefault(told.enterprise(), ui.unknown()),
                ui.t("inspections.choice.sort." + told.sort()),
                units.getOrDefault(told.unit(), told.unit()),
                held == null
                        ? ui.t("inspections.span", ui.date(told.from()), ui.date(told.until()))
                        : ui.t("inspections.held-on", ui.date(held)),
                told.open() ? "/inspections/" + told.matter() : null,
                held == null ? State.DUE : State.DONE,
                ui.t(held == null ? "inspections.state.approved" : "inspections.state.held"));
    }
}
