package org.sunmao.app.people.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Tokens;
import org.sunmao.app.access.Tokens.TokenScope;

/** The own tokens: made, shown once, revoked. */
@Allowed(everyone = true)
@Controller
class TokenController {

    private static final int LONGEST_NAME = 60;

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/account/tokens")
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "read") String scope,
            @RequestParam(defaultValue = "90") String days,
            Reader reader,
            RedirectAttributes told) {
        Optional<TokenScope> wanted = TokenScope.find(scope);
        int holds = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0;
        String called = name.strip();
        if (wanted.isEmpty()
                || called.isEmpty()
                || called.length() > LONGEST_NAME
                || holds < 1
                || holds > Tokens.MOST_DAYS) {
            return "redirect:/account?refused=token#tokens";
        }
        told.addFlashAttribute("token", tokens.make(reader, called, wanted.get(), holds));
        return "redirect:/account#tokens";
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable long id, Reader reader) {
        if (!tokens.revoke(reader, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/account?done=token#tokens";
    }
}
