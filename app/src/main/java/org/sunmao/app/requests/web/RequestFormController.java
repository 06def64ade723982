package org.sunmao.app.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.desk.ResultRights;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.desk.WishDesk;
import org.sunmao.app.requests.store.FirmStreets;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Wish;
import org.sunmao.app.visits.Wishes;

/**
 * A new request: of an enterprise itself, or taken down for it by the office or by the steward of its street. A member of the conference takes one down from a result of
 * what he attended, and from nothing else.
 */
@Controller
@Allowed({Role.OFFICE, Role.STEWARD, Role.ENTERPRISE, Role.MEMBER})
class RequestFormController {

    private static final int LONGEST_TITLE = 120;

    private final MatterDesk desk;
    private final Matters matters;
    private final Enterprises enterprises;
    private final FirmStreets streets;
    private final Wishes wishes;
    private final WishDesk wishDesk;
    private final Alike alike;
    private final ResultRights rights;
    private final RequestController requests;

    RequestFormController(
            MatterDesk desk,
            Matters matters,
            Enterprises enterprises,
            FirmStreets streets,
            Wishes wishes,
            WishDesk wishDesk,
            Alike alike,
            ResultRights rights,
            RequestController requests) {
        this.desk = desk;
        this.matters = matters;
        this.enterprises = enterprises;
        this.streets = streets;
        this.wishes = wishes;
        this.wishDesk = wishDesk;
        this.alike = alike;
        this.rights = rights;
        this.requests = requests;
    }

    static boolean asks(Reader reader) {
        return reader.is(Role.OFFICE, Role.STEWARD, Role.ENTERPRISE);
    }

    @GetMapping("/requests/new")
    String form(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable Long wish,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String result,
            Reader reader,
            Ui ui,
            Model model) {
        only(from, result, reader);
        grownFrom(from, result, reader, model);
        model.addAttribute("refused", refused == null ? null : ui.tOr("matters.outcome." + refused, refused));
        if (wish != null) {
            Wish asked = wish(reader, wish);
            model.addAttribute("wish", asked.id());
            model.addAttribute("visit", "/visits/" + asked.visit());
            model.addAttribute(
                    "firm",
                    asked.enterpriseName() == null
                            ? asked.buildingName() == null ? ui.unknown() : asked.buildingName()
                            : asked.enterpriseName());
            model.addAttribute("words", Masking.text(asked.text(), reader.scope()));
            model.addAttribute(
                    "open", asked.state().equals("open") && !asked.text().isBlank());
            model.addAttribute("similar", similar(asked.text(), reader, ui));
            return "requests/wish";
        }
        return form(enterprise, "", "", List.of(), reader, ui, model);
    }

    private String form(
            @Nullable String enterprise,
            String title,
            String content,
            List<RequestLine> similar,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute("title", title);
        model.addAttribute("content", content);
        model.addAttribute("similar", similar);
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
        return "requests/new";
    }

    /** What it grows from, where the reader sees that; else that it was lost. */
    private Optional<Matter> grownFrom(String from, String result, Reader reader, Model model) {
        Optional<Matter> origin = origin(from, reader);
        model.addAttribute("lists", !reader.is(Role.MEMBER));
        model.addAttribute(
                "from", origin.map(matter -> Long.toString(matter.id())).orElse(""));
        model.addAttribute("result", result.matches(Reference.RESULT) ? result : "");
        model.addAttribute(
                "origin",
                origin.map(matter -> matter.number() + " " + Masking.text(matter.title(), reader.scope()))
                        .orElse(null));
        model.addAttribute("lost", !from.isBlank() && origin.isEmpty());
        return origin;
    }

    private Optional<Matter> origin(String from, Reader reader) {
        return matters.findSaid(reader.scope(), from);
    }

    /** What a request is about and grows from; the number of a result belongs to the activity that it names. */
    private List<Reference> references(Enterprise firm, String from, String result, Reader reader) {
        var references = new ArrayList<>(List.of(new Reference("about", "enterprise", Long.toString(firm.id()))));
        origin(from, reader).ifPresent(matter -> references.addAll(Reference.grownFrom(matter, result)));
        return references;
    }

    /** The form is open to a member from a result of what he attended alone. */
    private void only(String from, String result, Reader reader) {
        if (reader.is(Role.MEMBER) && !rights.may(reader, origin(from, reader), result)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private List<RequestLine> similar(String text, Reader reader, Ui ui) {
        return requests.lines(reader, ui, alike.find(reader.scope(), RequestKind.CODE, text));
    }

    /** A wish that the reader may take up. */
    private Wish wish(Reader reader, long id) {
        if (!reader.is(Role.OFFICE, Role.STEWARD)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return wishes.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A wish of a visit becomes a request. */
    @Allowed({Role.OFFICE, Role.STEWARD})
    @PostMapping("/requests/wishes/{wish:[0-9]{1,18}}")
    String takeUp(@PathVariable long wish, @RequestParam(defaultValue = "") String title, Reader reader) {
        Wish asked = wish(reader, wish);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return "redirect:/requests/new?wish=" + wish + "&refused=missing";
        }
        return wishDesk.takeUp(reader, asked, title.strip())
                .map(matter -> "redirect:/requests/" + matter.id() + "?outcome=done")
                .orElse("redirect:/requests/new?wish=" + wish + "&refused=too-late");
    }

    /** What was asked before that is like what is about to be asked, over the same form; nothing is kept. */
    @PostMapping("/requests/similar")
    String similar(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String result,
            Reader reader,
            Ui ui,
            Model model) {
        only(from, result, reader);
        grownFrom(from, result, reader, model);
        String text = title + "\n" + content;
        model.addAttribute("refused", text.length() > 3000 ? ui.t("matters.outcome.unreadable") : null);
        List<RequestLine> similar = text.length() > 3000 ? List.of() : similar(text, reader, ui);
        model.addAttribute("looked", true);
        return form(enterprise, title, content, similar, reader, ui, model);
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
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String result,
            Reader reader) {
        only(from, result, reader);
        Enterprise firm = get(reader, enterprise);
        String grown = origin(from, reader)
                .map(matter -> "&from=" + matter.id() + (result.matches(Reference.RESULT) ? "&result=" + result : ""))
                .orElse("");
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return refused(firm, "missing", grown);
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
                        references(firm, from, result, reader)));
        Matter matter = opened.matter();
        return matter == null
                ? refused(firm, opened.outcome().result().word(), grown)
                : "redirect:/requests/" + matter.id() + "?outcome=done";
    }

    /** Back to the form; what it grows from is not lost. */
    private static String refused(Enterprise firm, String why, String grown) {
        return "redirect:/requests/new?enterprise=E" + firm.id() + "&refused=" + why + grown;
    }
}
