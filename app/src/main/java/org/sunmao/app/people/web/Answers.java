package org.sunmao.app.people.web;

import java.util.Locale;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunmao.app.access.Accounts.Answer;

/** Where a change of an account leads: to the account with what was done, or back with why not. */
final class Answers {

    private Answers() {}

    static String next(Answer answer, String back, String done, RedirectAttributes told) {
        if (answer.refusal() != null) {
            return "redirect:" + back + "?refused=" + answer.refusal().name().toLowerCase(Locale.ROOT);
        }
        if (answer.oneTimePassword() != null) {
            told.addFlashAttribute("password", answer.oneTimePassword());
        }
        return "redirect:/people/" + answer.id() + "?done=" + done;
    }
}
