package org.sunmao.app.people.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.Accounts.Answer;
import org.sunmao.app.access.Accounts.Refusal;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.people.store.GrantTargets;

/** What the security administrator does on an account: its role and grants, and what lets its owner in again. */
@Allowed(Role.SECURITY)
@Controller
class SecurityWork {

    private final Accounts accounts;
    private final GrantTargets targets;

    SecurityWork(Accounts accounts, GrantTargets targets) {
        this.accounts = accounts;
        this.targets = targets;
    }

    @PostMapping("/people/{id}/role")
    String role(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String role,
            Reader reader,
            RedirectAttributes told) {
        Optional<Role> wanted = Role.find(role);
        Answer answer = wanted.isEmpty() && !role.isEmpty()
                ? Answer.refused(Refusal.REFERENCE)
                : accounts.setRole(reader, id, wanted.orElse(null));
        return Answers.next(answer, "/people/" + id, "role", told);
    }

    @PostMapping("/people/{id}/grants")
    String grant(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String ref,
            @RequestParam(defaultValue = "") String until,
            Reader reader,
            RedirectAttributes told) {
        return Answers.next(grant(reader, id, spec(kind, ref), until), "/people/" + id, "granted", told);
    }

    private Answer grant(Reader reader, long id, Optional<GrantSpec> what, String until) {
        if (what.isEmpty() || targets.find(what.get()).isEmpty()) {
            return Answer.refused(Refusal.REFERENCE);
        }
        try {
            LocalDate lastDay = until.isBlank() ? null : LocalDate.parse(until.strip());
            return accounts.grant(reader, id, what.get(), lastDay);
        } catch (DateTimeParseException e) {
            return Answer.refused(Refusal.DAY);
        }
    }

    private static Optional<GrantSpec> spec(String kind, String ref) {
        try {
            return PersonController.kind(kind).map(known -> new GrantSpec(known, ref));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/people/{id}/grants/end")
    String revoke(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String ref,
            Reader reader,
            RedirectAttributes told) {
        Answer answer = spec(kind, ref)
                .map(what -> accounts.revoke(reader, id, what))
                .orElseGet(() -> Answer.refused(Refusal.REFERENCE));
        return Answers.next(answer, "/people/" + id, "revoked", told);
    }

    @PostMapping("/people/{id}/unlock")
    String unlock(@PathVariable long id, Reader reader, RedirectAttributes told) {
        return Answers.next(accounts.unlock(reader, id), "/people/" + id, "unlocked", told);
    }

    @PostMapping("/people/{id}/second-factor/reset")
    String resetSecondFactor(@PathVariable long id, Reader reader, RedirectAttributes told) {
        return Answers.next(accounts.resetSecondFactor(reader, id), "/people/" + id, "factor", told);
    }

    @PostMapping("/people/{id}/password/reset")
    String resetPassword(@PathVariable long id, Reader reader, RedirectAttributes told) {
        return Answers.next(accounts.resetPassword(reader, id), "/people/" + id, "password", told);
    }
}
