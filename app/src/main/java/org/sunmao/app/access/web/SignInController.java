package org.sunmao.app.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;

/** The sign-in page; checking what it sends is the filters' work. */
@Controller
class SignInController {

    @Open
    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String refused, Reader reader, Model model) {
        if (reader.signedIn()) {
            return "redirect:/";
        }
        model.addAttribute("wrong", refused != null);
        return "access/login";
    }
}
