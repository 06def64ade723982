package org.sunmao.app.people.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.CurrentSession;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.SignInSettings;
import org.sunmao.app.access.Tokens;
import org.sunmao.app.people.store.GrantTargets;

/** The own account: what is known of it, and the sessions. */
@Allowed(everyone = true)
@Controller
class AccountController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Tokens tokens;
    private final SignInSettings settings;
    private final CurrentSession session;
    private final GrantTargets targets;

    AccountController(
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            Tokens tokens,
            SignInSettings settings,
            CurrentSession session,
            GrantTargets targets) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.tokens = tokens;
        this.settings = settings;
        this.session = session;
        this.targets = targets;
    }

    @GetMapping("/account")
    String page(Reader reader, Model model) {
        var file = accounts.find(reader.personId());
        if (file.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("page", page(reader, file.get()));
        if (!model.containsAttribute("token")) {
            model.addAttribute("token", null);
        }
        return "people/account";
    }

    private AccountPage page(Reader reader, Accounts.File file) {
        long id = reader.personId();
        List<GrantLine> grants = file.grants().stream()
                .map(grant -> GrantLine.of(grant, targets))
                .toList();
        return new AccountPage(
                reader.username(),
                reader.displayName(),
                reader.role() == null ? null : reader.role().word(),
                file.demonstration(),
                file.passwordChangedAt(),
                passwordEnds(file),
                factors.find(id),
                settings.requiresSecondFactor(reader.role()),
                grants,
                tokens.list(id),
                SessionLine.of(sessions.list(id, session.key().orElse(null))),
                Instant.now());
    }

    private @Nullable Instant passwordEnds(Accounts.File file) {
        return file.demonstration() || settings.passwordDays() == 0
                ? null
                : file.passwordChangedAt().plus(Duration.ofDays(settings.passwordDays()));
    }

    @PostMapping("/account/sessions/{id}/end")
    String end(@PathVariable long id, Reader reader) {
        if (!sessions.end(reader, reader.personId(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/account?done=session#sessions";
    }

    @PostMapping("/account/sessions/end")
    String endOthers(Reader reader) {
        sessions.endAll(reader, reader.personId(), session.key().orElse(null));
        return "redirect:/account?done=sessions#sessions";
    }
}
