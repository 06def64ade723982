package org.sunmao.app.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.GrantKind;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.people.store.GrantTargets;
import org.sunmao.app.people.store.GrantTargets.Target;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** One account, for the three administrators; what each of them may do there stands in {@link SystemWork} and {@link SecurityWork}. */
@Controller
class PersonController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final GrantTargets targets;

    PersonController(Accounts accounts, Sessions sessions, SecondFactors factors, GrantTargets targets) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.targets = targets;
    }

    @Allowed({Role.SYSTEM, Role.SECURITY, Role.AUDITOR})
    @GetMapping("/people/{id}")
    String page(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String find,
            Reader reader,
            Ui ui,
            Model model) {
        Accounts.File file = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<GrantKind> wanted = reader.is(Role.SECURITY) ? kind(kind) : Optional.empty();
        List<Target> found = wanted.map(what -> targets.find(what, find)).orElse(List.of());
        model.addAttribute("page", page(file, reader, ui, wanted, found));
        if (!model.containsAttribute("password")) {
            model.addAttribute("password", null);
        }
        return "people/person";
    }

    static Optional<GrantKind> kind(String word) {
        return Arrays.stream(GrantKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private PersonPage page(Accounts.File file, Reader reader, Ui ui, Optional<GrantKind> wanted, List<Target> found) {
        long id = file.line().id();
        Role role = file.line().role();
        boolean own = reader.personId() == id;
        return new PersonPage(
                file,
                role == null ? null : role.word(),
                role != null && role.administers(),
                factors.find(id),
                file.grants().stream()
                        .map(grant -> GrantLine.of(grant, targets))
                        .toList(),
                SessionLine.of(sessions.list(id, null)),
                reader.is(Role.SYSTEM) && !own,
                reader.is(Role.SECURITY) && !own,
                own,
                roles(ui),
                Arrays.stream(GrantKind.values())
                        .map(each -> new Choice(each.word(), ui.t("people.kind." + each.word())))
                        .toList(),
                wanted.map(GrantKind::word).orElse(null),
                found);
    }

    private static List<Choice> roles(Ui ui) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", ui.t("people.role.none")));
        for (Role role : Role.values()) {
            choices.add(new Choice(role.word(), ui.t("access.role." + role.word())));
        }
        return choices;
    }
}
