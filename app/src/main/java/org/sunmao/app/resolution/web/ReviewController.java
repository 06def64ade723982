package org.sunmao.app.resolution.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sunmao.app.resolution.CandidateFacts;
import org.sunmao.app.resolution.Claim;
import org.sunmao.app.resolution.Claims;
import org.sunmao.app.resolution.DeskQueue;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.QueueChoices;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.resolution.ReviewItem;
import org.sunmao.app.resolution.ReviewRow;
import org.sunmao.app.shell.Ui;

/** The queue and its items. Deciding is {@link DecisionController}'s, what was decided {@link DecisionsController}'s. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD})
class ReviewController {

    private static final int PAGE = 50;

    private final DeskQueue queue;
    private final ReviewDesk desk;
    private final Claims claims;
    private final List<CandidateFacts> facts;
    private final Derivations derivations;
    private final Audit audit;

    ReviewController(
            DeskQueue queue,
            ReviewDesk desk,
            Claims claims,
            List<CandidateFacts> facts,
            Derivations derivations,
            Audit audit) {
        this.queue = queue;
        this.desk = desk;
        this.claims = claims;
        this.facts = facts;
        this.derivations = derivations;
        this.audit = audit;
    }

    @GetMapping("/review")
    String queue(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable Long done,
            Reader reader,
            Ui ui,
            Model model) {
        ReviewFilter filter = Filters.queue(asked);
        int first = Math.max(from, 0);
        long waiting = queue.count(reader.scope(), filter);
        model.addAttribute(
                "page",
                new ReviewQueuePage(
                        queue.list(reader.scope(), filter, first, PAGE),
                        waiting,
                        first + PAGE < waiting ? Integer.valueOf(first + PAGE) : null,
                        first > 0 ? Integer.valueOf(Math.max(0, first - PAGE)) : null,
                        choices(ui, queue.choices(reader.scope(), filter)),
                        Filters.query(filter),
                        desk.sitting(reader.scope()),
                        made(reader, done)));
        model.addAttribute("running", derivations.status().running());
        model.addAttribute("models", reader.is(Role.OFFICE));
        return "resolution/queue";
    }

    private static ReviewQueuePage.Choices choices(Ui ui, QueueChoices choices) {
        return new ReviewQueuePage.Choices(
                Filters.choices(ui, "resolution.filter.sources", choices.sources()),
                Filters.choices(
                        ui,
                        "resolution.filter.kinds",
                        choices.kinds().stream()
                                .map(o -> new QueueChoices.Option(
                                        o.value(),
                                        ui.t("resolution.kind." + o.value()),
                                        ui.t("resolution.kind." + o.value()),
                                        o.waiting()))
                                .toList()),
                Filters.choices(ui, "resolution.filter.buildings", choices.buildings()),
                Filters.choices(ui, "resolution.filter.streets", choices.streets()));
    }

    /** Leads to the next item that nobody else has before them, claimed for whoever may decide. */
    @GetMapping("/review/next")
    String next(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "") String done,
            Reader reader) {
        ReviewFilter filter = Filters.queue(asked);
        Optional<Long> next = DecisionController.mayDecide(reader)
                ? queue.next(reader.scope(), filter, after)
                : queue.ahead(reader.scope(), filter, after, 1).stream().findFirst();
        return "redirect:"
                + Filters.address(
                        next.map(mention -> "/review/" + mention).orElse("/review"),
                        "done",
                        done.matches("[0-9]{1,18}") ? done : "",
                        filter);
    }

    @GetMapping("/review/{mention:[0-9]{1,18}}")
    String item(
            @PathVariable long mention,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable Long done,
            Reader reader,
            Model model) {
        ReviewItem item = desk.findItem(reader.scope(), mention)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        recordLook(reader, item);
        ReviewFilter filter = Filters.queue(asked);
        model.addAttribute(
                "page",
                new ReviewItemPage(
                        item,
                        facts(reader, item),
                        queue.place(reader.scope(), filter, mention),
                        Filters.query(filter),
                        DecisionController.mayDecide(reader),
                        heldByAnother(reader, item),
                        desk.sameName(reader.scope(), mention),
                        desk.sitting(reader.scope()),
                        made(reader, done)));
        model.addAttribute("running", derivations.status().running());
        return "resolution/item";
    }

    private Map<Long, List<CandidateFacts.Fact>> facts(Reader reader, ReviewItem item) {
        var known = new HashMap<Long, List<CandidateFacts.Fact>>();
        for (CandidateFacts files : facts) {
            if (files.kind().code().equals(item.entry().kind())) {
                item.candidates().forEach(c -> known.put(c.subjectId(), files.list(reader.scope(), c.subjectId())));
            }
        }
        return known;
    }

    /** Whoever may decide claims what they look at, unless somebody else was first. */
    private @Nullable Claim heldByAnother(Reader reader, ReviewItem item) {
        Optional<Claim> claim = DecisionController.mayDecide(reader) && !item.settled()
                ? claims.take(item.entry().mentionId(), reader.username())
                : Optional.ofNullable(item.entry().claim());
        return claim.filter(c -> !c.by().equals(reader.username())).orElse(null);
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

    private @Nullable MadeDecision made(Reader reader, @Nullable Long decision) {
        return decision == null
                ? null
                : desk.findDecision(reader.scope(), decision).orElse(null);
    }
}
