package org.sunmao.app.policies.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Fit.Outcome;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.store.Fits;
import org.sunmao.app.policies.store.Payments;
import org.sunmao.app.policies.store.PolicyBook;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The policies of the district, each with its clauses in words, and who fits a clause. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
class PolicyController {

    private static final int PAGE_ROWS = 50;

    private final PolicyBook book;
    private final Payments payments;
    private final Fits fits;
    private final FitLines lines;

    PolicyController(PolicyBook book, Payments payments, Fits fits, FitLines lines) {
        this.book = book;
        this.payments = payments;
        this.fits = fits;
        this.lines = lines;
    }

    @GetMapping("/policies")
    String list(
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String department,
            Reader reader,
            Ui ui,
            Model model) {
        LocalDate today = PolicyRoles.today();
        List<Policy> policies = book.listAll(reader.scope(), today);
        Map<Long, Long> spent =
                payments.spent(reader.scope(), policies.stream().map(Policy::id).toList(), today.getYear());
        List<PolicyView> all = policies.stream()
                .map(policy -> PolicyView.of(ui, policy, today, spent.get(policy.id()), Map.of()))
                .toList();
        model.addAttribute(
                "policies",
                all.stream()
                        .filter(each -> standing.isEmpty() || each.standing().equals(standing))
                        .filter(each ->
                                department.isEmpty() || each.text().department().equals(department))
                        .toList());
        model.addAttribute("standing", standing);
        model.addAttribute("department", department);
        model.addAttribute(
                "standings",
                choices(ui, "policies.standing.", List.of("valid", "coming", "announced", "draft", "over")));
        model.addAttribute("departments", departments(ui, all));
        model.addAttribute("year", today.getYear());
        model.addAttribute("writes", PolicyRoles.writes(reader));
        return "policies/index";
    }

    private static List<Choice> choices(Ui ui, String key, List<String> words) {
        var all = new ArrayList<>(List.of(new Choice("", ui.t("policies.filter.all"))));
        words.forEach(word -> all.add(new Choice(word, ui.t(key + word))));
        return all;
    }

    private static List<Choice> departments(Ui ui, List<PolicyView> policies) {
        var all = new ArrayList<>(List.of(new Choice("", ui.t("policies.filter.all"))));
        policies.stream()
                .map(each -> each.text().department())
                .distinct()
                .sorted()
                .forEach(each -> all.add(new Choice(each, each)));
        return all;
    }

    @GetMapping("/policies/{policy:[0-9]{1,18}}")
    String one(
            @PathVariable long policy,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        LocalDate today = PolicyRoles.today();
        Policy found = get(reader, policy, version);
        var counts = fits.count(reader.scope(), found.text().clauses());
        Long spent =
                payments.spent(reader.scope(), List.of(policy), today.getYear()).get(policy);
        List<PolicyBook.Version> versions = book.listVersions(reader.scope(), policy);
        model.addAttribute("page", PolicyView.of(ui, found, today, spent, counts));
        model.addAttribute("versions", versions);
        model.addAttribute(
                "draft",
                versions.stream().filter(v -> v.fromDay() == null).findFirst().orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("outcome", outcome);
        model.addAttribute("writes", PolicyRoles.writes(reader));
        model.addAttribute("publishes", PolicyRoles.publishes(reader));
        return "policies/policy";
    }

    private Policy get(Reader reader, long id, @Nullable Integer version) {
        return book.findShown(reader.scope(), id, version, PolicyRoles.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/policies/{policy:[0-9]{1,18}}/clauses/{clause:[a-z][a-z0-9-]{0,39}}")
    String clause(
            @PathVariable long policy,
            @PathVariable String clause,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "fits") String show,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable String outcome,
            Reader reader,
            Ui ui,
            Model model) {
        Policy found = get(reader, policy, version);
        Clause asked = found.text().find(clause).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Outcome shown = outcomes(show).stream().findFirst().orElse(Outcome.FITS);
        var counts = fits.count(reader.scope(), List.of(asked)).get(clause);
        List<Fits.Line> rows = fits.list(reader.scope(), asked, Set.of(shown), after, PAGE_ROWS + 1);
        List<Fits.Line> page = rows.subList(0, Math.min(PAGE_ROWS, rows.size()));
        model.addAttribute("policy", PolicyView.of(ui, found, PolicyRoles.today(), null, Map.of()));
        model.addAttribute("clause", ClauseView.of(ui, asked, found.review(asked), counts));
        model.addAttribute("words", book.listWords(reader.scope(), policy, asked));
        model.addAttribute("lines", lines.of(reader, ui, asked, page));
        model.addAttribute("shown", shown);
        model.addAttribute("pager", pager(ui, after, rows, page, counts == null ? null : counts.get(shown)));
        model.addAttribute("outcome", outcome);
        model.addAttribute("writes", PolicyRoles.writes(reader));
        return "policies/clause";
    }

    /** The outcome of this word, or all of them but "not" where there is none. */
    static Set<Outcome> outcomes(String word) {
        return Arrays.stream(Outcome.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .map(EnumSet::of)
                .orElse(EnumSet.of(Outcome.FITS, Outcome.NEARLY, Outcome.UNKNOWN));
    }

    private static Pager pager(Ui ui, long after, List<Fits.Line> rows, List<Fits.Line> page, @Nullable Long total) {
        return new Pager(
                after > 0 ? ui.with("after", null) : null,
                rows.size() > page.size()
                        ? ui.with("after", page.get(page.size() - 1).id())
                        : null,
                page.size(),
                total);
    }
}
