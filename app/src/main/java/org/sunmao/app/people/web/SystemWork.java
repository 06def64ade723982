package org.sunmao.app.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunmao.app.access.Accounts;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.Sessions;

/** What the system administrator does on an account: close it, open it, end its sessions. */
@Allowed(Role.SYSTEM)
@Controller
class SystemWork {

    private final Accounts accounts;
    private final Sessions sessions;

    SystemWork(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @PostMapping("/people/{id}/disable")
    String disable(@PathVariable long id, Reader reader, RedirectAttributes told) {
        return Answers.next(accounts.setDisabled(reader, id, true), "/people/" + id, "disabled", told);
    }

    @PostMapping("/people/{id}/enable")
    String enable(@PathVariable long id, Reader reader, RedirectAttributes told) {
        return Answers.next(accounts.setDisabled(reader, id, false), "/people/" + id, "enabled", told);
    }

    @PostMapping("/people/{id}/sessions/end")
    String endAll(@PathVariable long id, Reader reader) {
        sessions.endAll(reader, id, null);
        return "redirect:/people/" + id + "?done=sessions#sessions";
    }

    @PostMapping("/people/{id}/sessions/{session}/end")
    String end(@PathVariable long id, @PathVariable long session, Reader reader) {
        sessions.end(reader, id, session);
        return "redirect:/people/" + id + "?done=session#sessions";
    }
}
