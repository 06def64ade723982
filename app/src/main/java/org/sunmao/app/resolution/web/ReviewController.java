package org.sunmao.app.resolution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.resolution.ReviewItem;
import org.sunmao.app.resolution.ReviewRow;
import org.sunmao.app.shell.Ui;

/** The pages of the review desk. Deciding is {@link DecisionController}'s. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD})
class ReviewController {

    private static final int DECISIONS = 100;

    private final ReviewDesk desk;
    private final Derivations derivations;
    private final Audit audit;

    ReviewController(ReviewDesk desk, Derivations derivations, Audit audit) {
        this.desk = desk;
        this.derivations = derivations;
        this.audit = audit;
    }

    @GetMapping("/review")
    String queue(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable Long done,
            Reader reader,
            Ui ui,
            Model model) {
        var queue = new ReviewQueue(desk.list(reader.scope()), new ReviewFilter(source, kind));
        model.addAttribute(
                "page",
                new ReviewQueuePage(
                        queue.page(from),
                        queue.waiting(),
                        queue.after(from),
                        queue.sources(ui),
                        queue.kinds(ui),
                        queue.query(),
                        made(reader, done)));
        model.addAttribute("running", derivations.status().running());
        model.addAttribute("models", reader.is(Role.OFFICE));
        return "resolution/queue";
    }

    @GetMapping("/review/{mention:[0-9]{1,18}}")
    String item(
            @PathVariable long mention,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long done,
            Reader reader,
            Model model) {
        ReviewItem item = desk.findItem(reader.scope(), mention)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        recordLook(reader, item);
        var queue = new ReviewQueue(desk.list(reader.scope()), new ReviewFilter(source, kind));
        model.addAttribute(
                "page",
                new ReviewItemPage(
                        item,
                        queue.position(mention),
                        queue.waiting(),
                        queue.neighbour(mention, -1),
                        queue.neighbour(mention, 1),
                        queue.query(),
                        DecisionController.mayDecide(reader),
                        made(reader, done)));
        model.addAttribute("running", derivations.status().running());
        return "resolution/item";
    }

    /** Every look behind the mask is recorded. */
    private void recordLook(Reader reader, ReviewItem item) {
        ReviewRow row = item.row();
        if (row != null && row.personal()) {
            audit.record(
                    reader,
                    "resolution.look",
                    "mention",
                    Long.toString(item.entry().mentionId()),
                    Map.of("file", row.file()));
        }
    }

    @GetMapping("/review/decisions")
    String decisions(Reader reader, Model model) {
        List<MadeDecision> decisions = desk.listDecisions(reader.scope(), DECISIONS);
        model.addAttribute("decisions", decisions);
        model.addAttribute("mayDecide", DecisionController.mayDecide(reader));
        model.addAttribute("running", derivations.status().running());
        return "resolution/decisions";
    }

    /** What became of a decision: a piece of a page that asks again until the links have followed. */
    @GetMapping("/review/decisions/{decision:[0-9]{1,18}}/outcome")
    String outcome(@PathVariable long decision, Reader reader, Model model) {
        MadeDecision made = made(reader, decision);
        if (made == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("decision", made);
        model.addAttribute("mayDecide", DecisionController.mayDecide(reader));
        model.addAttribute("running", derivations.status().running());
        return "resolution/outcome";
    }

    private @Nullable MadeDecision made(Reader reader, @Nullable Long decision) {
        return decision == null
                ? null
                : desk.findDecision(reader.scope(), decision).orElse(null);
    }
}
