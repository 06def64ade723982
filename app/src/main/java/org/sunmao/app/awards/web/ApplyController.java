package org.sunmao.app.awards.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.awards.desk.ApplicationDesk;
import org.sunmao.app.awards.desk.ApplicationDesk.Applied;
import org.sunmao.app.awards.desk.ApplicationDesk.Wanted;
import org.sunmao.app.awards.rules.SaidCells;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.awards.web.ApplyPage.ClauseHead;
import org.sunmao.app.awards.web.ApplyPage.Firm;
import org.sunmao.app.awards.web.ApplyPage.Loose;
import org.sunmao.app.awards.web.ApplyPage.Offer;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policies.Fitted;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** A new application: of an enterprise itself, or for it by the office or the steward of its street. What the file knows is shown; the rest is asked. */
@Controller
@Allowed({Role.OFFICE, Role.STEWARD, Role.ENTERPRISE})
class ApplyController {

    private static final int REFUSED = HttpServletResponse.SC_CONFLICT;

    private final ApplicationDesk desk;
    private final ApplicationBook book;
    private final Policies policies;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final MatterTime time;

    ApplyController(
            ApplicationDesk desk,
            ApplicationBook book,
            Policies policies,
            Enterprises enterprises,
            Attachments attachments,
            MatterTime time) {
        this.desk = desk;
        this.book = book;
        this.policies = policies;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.time = time;
    }

    static boolean applies(Reader reader) {
        return reader.is(Role.OFFICE, Role.STEWARD, Role.ENTERPRISE);
    }

    /** What was typed and not taken. */
    private record Typed(
            Map<String, String> form,
            Set<String> wrong,
            @Nullable String refused,
            List<Long> files,
            List<String> faults) {
        static final Typed NOTHING = new Typed(Map.of(), Set.of(), null, List.of(), List.of());
    }

    @GetMapping("/awards/new")
    String form(
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable String enterprise,
            Reader reader,
            Ui ui,
            Model model) {
        model.addAttribute("page", page(reader, ui, clause, firm(reader, enterprise), Typed.NOTHING));
        return "awards/new";
    }

    private @Nullable Enterprise firm(Reader reader, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return reader.scope().enterprises().stream()
                    .sorted()
                    .findFirst()
                    .flatMap(id -> enterprises.find(reader.scope(), id))
                    .orElse(null);
        }
        long id = code.matches("E[1-9][0-9]{0,17}") ? Long.parseLong(code.substring(1)) : 0;
        boolean others =
                reader.is(Role.ENTERPRISE) && !reader.scope().enterprises().contains(id);
        return Optional.of(id)
                .filter(any -> !others)
                .flatMap(any -> enterprises.find(reader.scope(), any))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A clause as the address names it: id of the policy and key, with a dot between. */
    private record Named(long policy, String key) {
        static @Nullable Named of(@Nullable String word) {
            if (word == null || !word.matches("[1-9][0-9]{0,17}\\.[a-z0-9-]{1,60}")) {
                return null;
            }
            int dot = word.indexOf('.');
            return new Named(Long.parseLong(word.substring(0, dot)), word.substring(dot + 1));
        }
    }

    private ApplyPage page(Reader reader, Ui ui, @Nullable String word, @Nullable Enterprise firm, Typed typed) {
        Firm head = firm == null ? null : new Firm("E" + firm.id(), firm.name());
        Named named = Named.of(word);
        if (firm == null || named == null) {
            List<Offer> offers = firm == null ? List.of() : offers(reader, ui, firm);
            return new ApplyPage(head, offers, null, null, null, List.of(), null, List.of(), List.of(), "");
        }
        Policy policy = policies.findPublished(reader.scope(), named.policy(), time.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Clause clause =
                policy.text().find(named.key()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Fitted fitted = desk.look(reader, policy, named.key(), firm.id(), List.of())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String closed = desk.refusal(policy, clause).orElse(fits(fitted) ? null : "too-far");
        return new ApplyPage(
                head,
                List.of(),
                new ClauseHead(
                        named.policy() + "." + named.key(),
                        clause.title(ui.locale()),
                        policy.text().title(ui.locale()),
                        "/policies/public/" + policy.id(),
                        clause.text(),
                        state(fitted),
                        ui.t("policies.fit." + fitted.fit().outcome().word())),
                new SheetLines(ui, policy, named.key(), book.sources(reader.scope(), ui.locale())).view(fitted),
                closed == null ? null : ui.t("awards.refused." + closed),
                closed != null
                        ? List.of()
                        : new CellForm(ui, fitted)
                                .inputs(
                                        reader,
                                        ApplicationDesk.asked(fitted),
                                        new SaidCells(List.of()),
                                        typed.form(),
                                        typed.wrong(),
                                        false),
                typed.refused(),
                attachments.listLoose(reader, typed.files()).stream()
                        .map(file -> new Loose(file.id(), file.name()))
                        .toList(),
                typed.faults(),
                typed.form().getOrDefault("remark", ""));
    }

    private static boolean fits(Fitted fitted) {
        return fitted.fit().outcome() == Fit.Outcome.FITS || fitted.fit().outcome() == Fit.Outcome.NEARLY;
    }

    private static State state(Fitted fitted) {
        return switch (fitted.fit().outcome()) {
            case FITS -> State.CONFIRMED;
            case NEARLY -> State.DUE;
            case UNKNOWN -> State.UNKNOWN;
            case NOT -> State.REFUSED;
        };
    }

    /** The clauses that can be applied under: those that fit, and those that nearly do. */
    private List<Offer> offers(Reader reader, Ui ui, Enterprise firm) {
        return policies.fit(reader.scope(), firm.id(), time.today(), Map.of()).stream()
                .filter(ApplyController::fits)
                .filter(fitted -> desk.refusal(fitted.policy(), fitted.clause()).isEmpty())
                .map(fitted -> new Offer(
                        "/awards/new?clause=" + fitted.policy().id() + "."
                                + fitted.clause().key() + "&enterprise=E" + firm.id(),
                        fitted.clause().title(ui.locale()),
                        fitted.policy().text().title(ui.locale()),
                        state(fitted),
                        ui.t("policies.fit." + fitted.fit().outcome().word()),
                        fitted.amount().fen() == null
                                ? null
                                : ui.moneyExact(fitted.amount().fen())))
                .toList();
    }

    @PostMapping("/awards/new")
    String apply(
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String enterprise,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @Nullable List<Long> kept,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam Map<String, String> form,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Enterprise firm = firm(reader, enterprise);
        Named named = Named.of(clause);
        if (firm == null || named == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Policy policy = policies.findPublished(reader.scope(), named.policy(), time.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Fitted fitted = desk.look(reader, policy, named.key(), firm.id(), List.of())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        KeptFiles sent = KeptFiles.of(attachments, reader, ui, files);
        var ids = new ArrayList<>(sent.ids());
        attachments.listLoose(reader, kept == null ? List.of() : kept).forEach(file -> ids.add(file.id()));
        List<String> asked = ApplicationDesk.asked(fitted);
        CellForm.Read read = CellForm.read(asked, form, true, !ids.isEmpty());
        String word = remark.strip().length() > 500 ? "remark" : read.wrong().isEmpty() ? null : "cells";
        if (word == null && sent.faults().isEmpty()) {
            Applied applied = desk.apply(
                    reader, new Wanted(named.policy(), named.key(), firm.id(), read.cells(), ids, remark.strip()));
            Matter matter = applied.matter();
            if (matter != null) {
                return "redirect:/awards/" + matter.id() + "?outcome=done";
            }
            word = applied.word();
        }
        response.setStatus(REFUSED);
        String refused = word == null ? ui.t("awards.refused.files") : ui.t("awards.refused." + word);
        model.addAttribute(
                "page", page(reader, ui, clause, firm, new Typed(form, read.wrong(), refused, ids, sent.faults())));
        return "awards/new";
    }
}
