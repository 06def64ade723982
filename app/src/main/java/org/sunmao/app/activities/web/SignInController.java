package org.sunmao.app.activities.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.activities.rules.SignIn.Outcome;
import org.sunmao.app.shell.Ui;

/** Signing in on a phone: a page with one button, behind the code that the organiser shows. */
@Controller
@Allowed
class SignInController {

    private static final String PATH = "/activities/sign-in/{code:[A-Z0-9]{20}}";

    private final SignInDesk desk;

    SignInController(SignInDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String page(@PathVariable String code, Reader reader, Ui ui, Model model) {
        return shown(code, null, reader, ui, model);
    }

    @PostMapping(PATH)
    String signIn(@PathVariable String code, Reader reader, Ui ui, Model model) {
        return shown(code, desk.signIn(reader, code), reader, ui, model);
    }

    private String shown(String code, @Nullable Outcome outcome, Reader reader, Ui ui, Model model) {
        Optional<SignInDesk.Found> found = desk.find(reader, code);
        var say = new Said(ui, reader);
        Outcome said = outcome;
        if (said == null) {
            said = found.map(each -> each.signedAt() != null ? Outcome.ALREADY : each.hindrance())
                    .orElse(found.isEmpty() ? Outcome.EXPIRED : null);
        }
        model.addAttribute("code", code);
        model.addAttribute("outcome", said == null ? null : said.word());
        model.addAttribute("good", said == Outcome.DONE || said == Outcome.ALREADY);
        model.addAttribute("title", found.map(each -> say.text(each.title())).orElse(null));
        model.addAttribute(
                "when", found.map(each -> say.span(each.starts(), each.ends())).orElse(""));
        model.addAttribute("place", found.map(each -> say.text(each.place())).orElse(""));
        model.addAttribute("guest", found.map(each -> !each.invited()).orElse(false));
        model.addAttribute("at", found.map(each -> ui.time(each.signedAt())).orElse(""));
        model.addAttribute(
                "href", found.map(each -> "/activities/" + each.matter()).orElse("/activities"));
        model.addAttribute("name", reader.displayName());
        return "activities/signin";
    }
}
