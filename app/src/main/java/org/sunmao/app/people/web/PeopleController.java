package org.sunmao.app.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.Accounts.AccountState;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Pager;
import org.sunmao.app.shell.Ui;

/** The list of accounts, and making one. */
@Controller
class PeopleController {

    private static final int LINES = 50;

    private final Accounts accounts;

    PeopleController(Accounts accounts) {
        this.accounts = accounts;
    }

    @Allowed({Role.SYSTEM, Role.SECURITY, Role.AUDITOR})
    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Reader reader,
            Ui ui,
            Model model) {
        var query = new Accounts.Query(q, Role.find(role).orElse(null), state(state), after, before, LINES);
        Accounts.Page page = accounts.list(query);
        model.addAttribute("lines", page.lines().stream().map(PersonLine::of).toList());
        model.addAttribute("pager", pager(ui, page));
        model.addAttribute("roles", roles(ui));
        model.addAttribute("states", states(ui));
        model.addAttribute("makes", reader.is(Role.SYSTEM));
        return "people/people";
    }

    private static @Nullable AccountState state(String word) {
        Optional<AccountState> found = Arrays.stream(AccountState.values())
                .filter(state -> word(state).equals(word))
                .findFirst();
        return found.orElse(null);
    }

    private static String word(AccountState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Pager pager(Ui ui, Accounts.Page page) {
        String previous = page.before() == null ? null : ui.with("before", page.before());
        String next = page.after() == null ? null : ui.with("after", page.after());
        return new Pager(previous, next, page.lines().size(), page.total());
    }

    private static List<Choice> roles(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("people.any")));
        for (Role role : Role.values()) {
            choices.add(new Choice(role.word(), ui.t("access.role." + role.word())));
        }
        return choices;
    }

    private static List<Choice> states(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("people.any")));
        for (AccountState state : AccountState.values()) {
            choices.add(new Choice(word(state), ui.t("people.state." + word(state))));
        }
        return choices;
    }

    @Allowed(Role.SYSTEM)
    @PostMapping("/people")
    String create(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String name,
            Reader reader,
            RedirectAttributes told) {
        String account = username.strip().toLowerCase(Locale.ROOT);
        return Answers.next(accounts.create(reader, account, name), "/people", "made", told);
    }
}
