package org.sunmao.app.policies.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Open;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.store.PolicyBook;
import org.sunmao.app.shell.Ui;

/** What is published, for everybody: the text and its clauses, nothing of enterprises, of money spent or of who reviewed. */
@Controller
@Open
class PublicController {

    private final PolicyBook book;

    PublicController(PolicyBook book) {
        this.book = book;
    }

    @GetMapping("/policies/public")
    String list(Ui ui, Model model) {
        LocalDate today = PolicyRoles.today();
        model.addAttribute(
                "policies",
                book.listPublic(today).stream()
                        .map(policy -> PolicyView.of(ui, policy, today, null, Map.of()))
                        .toList());
        return "policies/public";
    }

    @GetMapping("/policies/public/{policy:[0-9]{1,18}}")
    String one(@PathVariable long policy, Ui ui, Model model) {
        LocalDate today = PolicyRoles.today();
        Policy found =
                book.findPublic(policy, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", PolicyView.of(ui, found, today, null, Map.of()));
        return "policies/publicone";
    }
}
