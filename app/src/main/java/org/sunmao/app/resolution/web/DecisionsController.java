package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.DecisionFilter;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;

/** What was decided, and what became of it. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD})
class DecisionsController {

    private static final int PAGE = 100;

    private final ReviewDesk desk;
    private final Derivations derivations;

    DecisionsController(ReviewDesk desk, Derivations derivations) {
        this.desk = desk;
        this.derivations = derivations;
    }

    @GetMapping("/review/decisions")
    String decisions(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            Reader reader,
            Model model) {
        DecisionFilter filter = Filters.decisions(asked);
        List<MadeDecision> found = desk.listDecisions(reader.scope(), filter, before, PAGE + 1);
        List<MadeDecision> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "page",
                new DecisionsPage(
                        shown,
                        filter,
                        desk.listDeciders(reader.scope()),
                        found.size() > PAGE ? Long.valueOf(shown.get(PAGE - 1).id()) : null,
                        DecisionController.mayDecide(reader)));
        model.addAttribute("running", derivations.status().running());
        String done = asked.getOrDefault("done", "");
        model.addAttribute(
                "done",
                done.matches("[0-9]{1,18}")
                        ? desk.findDecision(reader.scope(), Long.parseLong(done))
                                .orElse(null)
                        : null);
        return "resolution/decisions";
    }

    /** What became of a decision: a piece of a page that asks again until the links have followed. */
    @GetMapping("/review/decisions/{decision:[0-9]{1,18}}/outcome")
    String outcome(@PathVariable long decision, Reader reader, Model model) {
        MadeDecision made = desk.findDecision(reader.scope(), decision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("decision", made);
        model.addAttribute("mayDecide", DecisionController.mayDecide(reader));
        model.addAttribute("running", derivations.status().running());
        return "resolution/outcome";
    }
}
