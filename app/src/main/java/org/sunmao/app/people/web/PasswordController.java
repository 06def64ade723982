package org.sunmao.app.people.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.CurrentSession;
import org.sunmao.app.access.OwnPassword;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Sessions;
import org.sunmao.app.access.rules.PasswordFlaw;

/** Changing the own password; it ends every other session. */
@Allowed(everyone = true)
@Controller
class PasswordController {

    private static final String PATH = "/account/password";

    private final OwnPassword password;
    private final Sessions sessions;
    private final CurrentSession session;

    PasswordController(OwnPassword password, Sessions sessions, CurrentSession session) {
        this.password = password;
        this.sessions = sessions;
        this.session = session;
    }

    @GetMapping(PATH)
    String page(Model model) {
        return page(model, false, false, List.of());
    }

    @PostMapping(PATH)
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            Reader reader,
            Model model) {
        if (!wanted.equals(again)) {
            return page(model, false, true, List.of());
        }
        var change = password.change(reader, old, wanted);
        if (!change.done()) {
            return page(
                    model,
                    change.oldWrong(),
                    false,
                    change.flaws().stream().map(PasswordFlaw::word).toList());
        }
        sessions.endAll(reader, reader.personId(), session.key().orElse(null));
        return "redirect:/account?done=password";
    }

    private String page(Model model, boolean oldWrong, boolean different, List<String> flaws) {
        model.addAttribute("first", session.firstStep().isPresent());
        model.addAttribute("oldWrong", oldWrong);
        model.addAttribute("different", different);
        model.addAttribute("flaws", flaws);
        return "people/password";
    }
}
