package org.sunmao.app.month.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.month.MonthRules;
import org.sunmao.app.month.Proposal;
import org.sunmao.app.month.rules.UnitSentence;
import org.sunmao.app.month.rules.UnitSentences;
import org.sunmao.app.month.store.Proposals;
import org.sunmao.app.month.store.Proposals.Corrected;
import org.sunmao.app.month.store.Sheets;

/** Vacant units in a sentence: written and corrected by managers, accepted or refused by the office. */
@Controller
class ProposalController {

    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private static final int LONGEST_WORD = 500;

    private final Proposals proposals;
    private final Sheets sheets;
    private final MonthRules rules;
    private final Audit audit;

    ProposalController(Proposals proposals, Sheets sheets, MonthRules rules, Audit audit) {
        this.proposals = proposals;
        this.sheets = sheets;
        this.rules = rules;
        this.audit = audit;
    }

    @GetMapping("/month/proposals")
    @Allowed({Role.MANAGER, Role.OFFICE})
    String list(Reader reader, Model model, @RequestParam(defaultValue = "") String refused) {
        List<Proposal> all = proposals.list(reader.scope()).stream()
                .map(each -> masked(each, reader))
                .toList();
        model.addAttribute("proposals", all);
        model.addAttribute("refused", refused.matches("[a-z-]{1,20}") ? refused : "");
        return "month/proposals";
    }

    /** A sentence comes in; what was understood is shown before anything is proposed. */
    @PostMapping("/month/{building:" + MonthController.ID + "}/proposals")
    @Allowed(Role.MANAGER)
    String read(@PathVariable String building, @RequestParam(defaultValue = "") String words, Reader reader) {
        Sheets.Place place = sheets.place(reader.scope(), MonthController.id(building))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UnitSentence read = UnitSentences.read(words, rules.today());
        if (read.refusal() != null) {
            return "redirect:/month/proposals?refused=" + read.refusal().word();
        }
        long id = proposals.draft(reader.scope(), place, words, read);
        audit.record(AuditEntry.of(reader, "month.propose-unit")
                .about("building", building)
                .changed(null, Map.of("proposal", id, "state", "draft")));
        return "redirect:/month/proposals/" + id;
    }

    @GetMapping("/month/proposals/{proposal:" + NUMBER + "}")
    @Allowed({Role.MANAGER, Role.OFFICE})
    String one(@PathVariable long proposal, Reader reader, Model model, @RequestParam(defaultValue = "") String said) {
        return page(model, reader, get(reader, proposal), Map.of(), null, said.matches("[a-z-]{1,20}") ? said : "");
    }

    private Proposal get(Reader reader, long id) {
        return proposals
                .find(reader.scope(), id)
                .filter(each -> reader.is(Role.MANAGER) || !each.draft())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            Model model,
            Reader reader,
            Proposal proposal,
            Map<String, String> typed,
            @Nullable String fault,
            String said) {
        model.addAttribute("proposal", masked(proposal, reader));
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault);
        model.addAttribute("said", said);
        model.addAttribute("office", reader.is(Role.OFFICE));
        model.addAttribute("early", proposal.from() != null && proposal.from().isAfter(rules.today()));
        return "month/proposal";
    }

    /** Its writer corrects and sends it, or takes it back. */
    @PostMapping("/month/proposals/{proposal:" + NUMBER + "}")
    @Allowed(Role.MANAGER)
    String send(@PathVariable long proposal, @RequestParam Map<String, String> typed, Reader reader, Model model) {
        Proposal stands = get(reader, proposal);
        if ("withdraw".equals(typed.get("do"))) {
            boolean done = proposals.withdraw(reader.scope(), proposal);
            if (done) {
                record(reader, "month.withdraw-unit", stands, "withdrawn");
            }
            return "redirect:/month/proposals/" + proposal + "?said=" + (done ? "withdrawn" : "not-open");
        }
        String fault = fault(typed);
        if (fault != null) {
            return page(model, reader, stands, typed, fault, "");
        }
        var corrected = new Corrected(
                text(typed, "floor"),
                text(typed, "room"),
                number(text(typed, "area")).orElseThrow(),
                typed.containsKey("about"),
                day(text(typed, "from")).orElse(null));
        boolean done = proposals.send(reader.scope(), proposal, corrected);
        if (done) {
            record(reader, "month.send-unit", stands, "open");
        }
        return "redirect:/month/proposals/" + proposal + "?said=" + (done ? "sent" : "not-open");
    }

    private void record(Reader reader, String action, Proposal stands, String state) {
        audit.record(AuditEntry.of(reader, action)
                .about("proposal", Long.toString(stands.id()))
                .changed(Map.of("state", stands.state()), Map.of("state", state)));
    }

    /** The district's word: accepted, or refused with a reason. */
    @PostMapping("/month/proposals/{proposal:" + NUMBER + "}/answer")
    @Allowed(Role.OFFICE)
    String answer(
            @PathVariable long proposal,
            @RequestParam(name = "do", defaultValue = "") String what,
            @RequestParam(defaultValue = "") String word,
            Reader reader) {
        Proposal stands = get(reader, proposal);
        String said = word.replaceAll("\\s+", " ").strip();
        String kept = said.length() <= LONGEST_WORD ? said : said.substring(0, LONGEST_WORD);
        if (what.equals("refuse") && kept.isEmpty()) {
            return "redirect:/month/proposals/" + proposal + "?said=reason-missing";
        }
        Proposals.Outcome outcome = what.equals("accept")
                ? proposals.accept(reader, stands, kept)
                : what.equals("refuse") ? proposals.refuse(reader, proposal, kept) : Proposals.Outcome.NOT_OPEN;
        return "redirect:/month/proposals/" + proposal + "?said="
                + switch (outcome) {
                    case DONE -> what.equals("accept") ? "accepted" : "refused";
                    case NOT_OPEN -> "not-open";
                    case TOO_EARLY -> "too-early";
                };
    }

    private static @Nullable String fault(Map<String, String> typed) {
        String floor = text(typed, "floor");
        String room = text(typed, "room");
        if (floor.isEmpty() || floor.length() > 20) {
            return "month.proposal.fault.floor";
        }
        if (room.length() > 60 || room.isEmpty() && !typed.containsKey("whole")) {
            return "month.proposal.fault.room";
        }
        if (number(text(typed, "area")).isEmpty()) {
            return "month.proposal.fault.area";
        }
        if (!text(typed, "from").isEmpty() && day(text(typed, "from")).isEmpty()) {
            return "month.proposal.fault.day";
        }
        return typed.containsKey("vacant") ? null : "month.proposal.fault.vacant";
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("[0-9]{1,6}(\\.[0-9]{1,4})?")
                ? Optional.of(new BigDecimal(text)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Whom to call may stand in the words; who may not see that, sees it masked. */
    private static Proposal masked(Proposal p, Reader reader) {
        return new Proposal(
                p.id(),
                p.buildingId(),
                p.building(),
                p.sourceId(),
                Masking.text(p.words(), reader.scope()),
                p.floor(),
                Masking.text(p.room(), reader.scope()),
                p.areaSqm(),
                p.about(),
                p.from(),
                p.questions(),
                p.state(),
                p.by(),
                p.at(),
                p.answer() == null ? null : Masking.text(p.answer(), reader.scope()),
                p.answeredBy(),
                p.answeredAt(),
                p.delivery());
    }
}
