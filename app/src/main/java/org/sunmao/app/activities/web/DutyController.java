package org.sunmao.app.activities.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.store.ActivityBook;
import org.sunmao.app.activities.store.GuestBook;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.shell.Ui;

/** The duty record of members, counted from rows: the own one for a member, the list for those who read all. Nobody types it, and nobody is ranked. */
@Controller
@Allowed({Role.OFFICE, Role.COUNCIL, Role.MEMBER, Role.LEADER})
class DutyController {

    private final GuestBook guests;
    private final ActivityBook activities;
    private final MatterTime time;

    DutyController(GuestBook guests, ActivityBook activities, MatterTime time) {
        this.guests = guests;
        this.activities = activities;
        this.time = time;
    }

    @GetMapping("/activities/duty")
    String duty(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String account,
            Reader reader,
            Ui ui,
            Model model) {
        int asked = Refs.year(year, time.today());
        model.addAttribute("year", asked);
        model.addAttribute("now", time.today().getYear());
        if (reader.is(Role.MEMBER)) {
            return one(
                    new Guest.Known(reader.personId(), reader.username(), reader.displayName()),
                    asked,
                    reader,
                    ui,
                    model);
        }
        List<Guest.Known> members = guests.listMembers(reader.scope());
        if (!account.isEmpty()) {
            Guest.Known member = members.stream()
                    .filter(each -> each.account().equals(account))
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return one(member, asked, reader, ui, model);
        }
        Map<String, GuestBook.Duty> duties = guests.duties(
                reader.scope(),
                asked,
                members.stream().map(Guest.Known::account).toList());
        model.addAttribute(
                "lines",
                members.stream()
                        .map(each -> new DutyLine(each, duties.getOrDefault(each.account(), GuestBook.Duty.NONE)))
                        .toList());
        return "activities/duties";
    }

    private String one(Guest.Known member, int year, Reader reader, Ui ui, Model model) {
        List<GuestBook.Done> done = guests.listDone(reader.scope(), year, member.account());
        Map<Long, Activity> byId =
                activities
                        .list(
                                reader.scope(),
                                done.stream().map(GuestBook.Done::matter).toList())
                        .stream()
                        .collect(Collectors.toMap(Activity::matter, Function.identity()));
        model.addAttribute("member", member);
        model.addAttribute("own", member.account().equals(reader.username()));
        model.addAttribute(
                "duty",
                guests.duties(reader.scope(), year, List.of(member.account()))
                        .getOrDefault(member.account(), GuestBook.Duty.NONE));
        model.addAttribute(
                "rows",
                done.stream()
                        .filter(each -> byId.containsKey(each.matter()))
                        .map(each -> new DutyDone(java.util.Objects.requireNonNull(byId.get(each.matter())), each))
                        .toList());
        model.addAttribute("say", new Said(ui, reader));
        return "activities/duty";
    }
}
