package org.sunmao.app.policies.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.policies.Publishing.Outcome;
import org.sunmao.app.policies.store.PolicyBook;

/** Words of the review for fair competition. */
@Controller
class ReviewController {

    private final PolicyBook book;
    private final Publishing desk;

    ReviewController(PolicyBook book, Publishing desk) {
        this.book = book;
        this.desk = desk;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/policies/{policy:[0-9]{1,18}}/clauses/{clause:[a-z][a-z0-9-]{0,39}}/review")
    String review(
            @PathVariable long policy,
            @PathVariable String clause,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        if (book.findShown(reader.scope(), policy, PolicyRoles.today()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Clause.Review> was = state(seen);
        Optional<Clause.Review> said = state(word);
        Outcome outcome = was.isEmpty() || said.isEmpty()
                ? Outcome.INCOMPLETE
                : desk.review(reader, policy, version, clause, was.get(), said.get(), document, why);
        if (outcome == Outcome.NOTHING) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/policies/" + policy + "/clauses/" + clause + "?version=" + version + "&outcome="
                + outcome.word();
    }

    private static Optional<Clause.Review> state(String word) {
        return Arrays.stream(Clause.Review.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }
}
