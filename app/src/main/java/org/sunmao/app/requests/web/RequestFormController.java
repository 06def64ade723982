package org.sunmao.app.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.store.FirmStreets;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** A new request: of an enterprise itself, or taken down for it by the office or by the steward of its street. */
@Controller
@Allowed({Role.OFFICE, Role.STEWARD, Role.ENTERPRISE})
class RequestFormController {

    private static final int LONGEST_TITLE = 120;

    private final MatterDesk desk;
    private final Enterprises enterprises;
    private final FirmStreets streets;

    RequestFormController(MatterDesk desk, Enterprises enterprises, FirmStreets streets) {
        this.desk = desk;
        this.enterprises = enterprises;
        this.streets = streets;
    }

    static boolean asks(Reader reader) {
        return reader.is(Role.OFFICE, Role.STEWARD, Role.ENTERPRISE);
    }

    @GetMapping("/requests/new")
    String form(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String refused,
            Reader reader,
            Ui ui,
            Model model) {
        var firms = new ArrayList<Choice>();
        if (enterprise != null && !enterprise.isBlank()) {
            Enterprise asked = get(reader, enterprise);
            firms.add(new Choice("E" + asked.id(), asked.name()));
        } else {
            reader.scope().enterprises().stream()
                    .sorted()
                    .map(id -> enterprises.find(reader.scope(), id))
                    .flatMap(java.util.Optional::stream)
                    .forEach(own -> firms.add(new Choice("E" + own.id(), own.name())));
        }
        model.addAttribute("firms", firms);
        model.addAttribute("refused", refused == null ? null : ui.tOr("matters.outcome." + refused, refused));
        return "requests/new";
    }

    private Enterprise get(Reader reader, String id) {
        if (!id.matches("E[1-9][0-9]{0,17}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        long number = Long.parseLong(id.substring(1));
        if (reader.is(Role.ENTERPRISE) && !reader.scope().enterprises().contains(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return enterprises
                .find(reader.scope(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/requests/new")
    String ask(
            @RequestParam(defaultValue = "") String enterprise,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content,
            Reader reader) {
        Enterprise firm = get(reader, enterprise);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return refused(firm, "missing");
        }
        MatterDesk.Opened opened = desk.open(
                reader,
                new NewMatter(
                        RequestKind.CODE,
                        title,
                        streets.find(reader.scope(), firm.id()).orElse(null),
                        List.of(firm.id()),
                        List.of(),
                        Map.of("content", content),
                        List.of(new Reference("about", "enterprise", Long.toString(firm.id())))));
        Matter matter = opened.matter();
        return matter == null
                ? refused(firm, opened.outcome().result().word())
                : "redirect:/requests/" + matter.id() + "?outcome=done";
    }

    private static String refused(Enterprise firm, String why) {
        return "redirect:/requests/new?enterprise=E" + firm.id() + "&refused=" + why;
    }
}
