package org.sunmao.app.resolution.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.Claims;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.resolution.DeskQueue;
import org.sunmao.app.resolution.DeskWork;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewFilter;
import org.sunmao.app.resolution.Verdict;
import org.sunmao.app.shell.Ui;

/**
 * Takes clerks' words, asks for the conclusions to be derived again, and goes on to the next mention. The desk's script has that page already and
 * is told in a few words instead; it sends many words one after another, so deriving waits until some have gathered.
 */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class DecisionController {

    /** The header by which the desk's script makes itself known. */
    static final String SCRIPT = "X-Desk";

    private static final Duration GATHERING = Duration.ofSeconds(20);

    private final ReviewDesk desk;
    private final DeskQueue queue;
    private final DeskWork work;
    private final Claims claims;
    private final Derivations derivations;

    DecisionController(ReviewDesk desk, DeskQueue queue, DeskWork work, Claims claims, Derivations derivations) {
        this.desk = desk;
        this.queue = queue;
        this.work = work;
        this.claims = claims;
        this.derivations = derivations;
    }

    static boolean mayDecide(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT);
    }

    @PostMapping("/review/{mention:[0-9]{1,18}}/link")
    Object link(
            @PathVariable long mention,
            @RequestParam long subject,
            @RequestParam Map<String, String> asked,
            Reader reader,
            Ui ui,
            HttpServletRequest request) {
        return settle("resolution.link", mention, subject, asked, new Clerk(reader, ui, request));
    }

    @PostMapping("/review/{mention:[0-9]{1,18}}/new")
    Object separate(
            @PathVariable long mention,
            @RequestParam Map<String, String> asked,
            Reader reader,
            Ui ui,
            HttpServletRequest request) {
        return settle("resolution.separate", mention, null, asked, new Clerk(reader, ui, request));
    }

    /** One candidate less; the mention stays on the desk. */
    @PostMapping("/review/{mention:[0-9]{1,18}}/not")
    Object reject(
            @PathVariable long mention,
            @RequestParam long subject,
            @RequestParam Map<String, String> asked,
            Reader reader,
            Ui ui,
            HttpServletRequest request) {
        requireSeen(reader, mention);
        Outcome outcome = work.reject(reader, mention, subject, asked.getOrDefault("why", ""));
        return follow(
                new Clerk(reader, ui, request),
                "resolution.reject",
                "/review/" + mention,
                outcome,
                "/review/" + mention,
                Filters.queue(asked));
    }

    /** Takes back what stands of the whole act, or, asked for {@code alone}, this decision only. */
    @PostMapping("/review/decisions/{decision:[0-9]{1,18}}/undo")
    Object undo(
            @PathVariable long decision,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean alone,
            Reader reader,
            Ui ui,
            HttpServletRequest request) {
        MadeDecision made = desk.findDecision(reader.scope(), decision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Outcome outcome = work.undo(reader, made, alone, why);
        String page = made.isAboutFiles() ? "/review/decisions" : "/review/" + made.mentionId();
        return follow(new Clerk(reader, ui, request), "resolution.undo", page, outcome, page, ReviewFilter.ALL);
    }

    /** Puts the mention off to the end of the clerk's queue. */
    @PostMapping("/review/{mention:[0-9]{1,18}}/skip")
    Object skip(
            @PathVariable long mention,
            @RequestParam Map<String, String> asked,
            Reader reader,
            HttpServletRequest request) {
        requireSeen(reader, mention);
        claims.skip(mention, reader.username());
        ReviewFilter filter = Filters.queue(asked);
        return fromScript(request)
                ? ResponseEntity.noContent().build()
                : "redirect:" + Filters.address(next(reader, filter, mention), "", "", filter);
    }

    /** The clerk is still at it; 409 where the mention is no longer theirs. */
    @PostMapping("/review/{mention:[0-9]{1,18}}/stay")
    ResponseEntity<Void> stay(@PathVariable long mention, Reader reader) {
        requireSeen(reader, mention);
        boolean held = claims.renew(mention, reader.username());
        return ResponseEntity.status(held ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    /** The clerk has gone on without deciding. */
    @PostMapping("/review/{mention:[0-9]{1,18}}/leave")
    ResponseEntity<Void> leave(@PathVariable long mention, Reader reader) {
        requireSeen(reader, mention);
        claims.leave(mention, reader.username());
        return ResponseEntity.noContent().build();
    }

    /** Who gives a word, and how they are answered. */
    private record Clerk(Reader reader, Ui ui, HttpServletRequest request) {}

    private Object settle(String action, long mention, @Nullable Long subject, Map<String, String> asked, Clerk clerk) {
        requireSeen(clerk.reader(), mention);
        ReviewFilter filter = Filters.queue(asked);
        var verdict = new Verdict(
                mention,
                subject,
                asked.containsKey("all") ? count(asked.getOrDefault("of", "")) : 0,
                clerk.reader().username(),
                asked.getOrDefault("why", ""));
        Outcome outcome = work.settle(clerk.reader(), verdict);
        String next = outcome instanceof Recorded && !fromScript(clerk.request())
                ? next(clerk.reader(), filter, mention)
                : "/review/" + mention;
        return follow(clerk, action, "/review/" + mention, outcome, next, filter);
    }

    /** How many mentions the clerk was shown; what is no number is one that never fits, so that nothing is decided unseen. */
    private static int count(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private void requireSeen(Reader reader, long mention) {
        if (!desk.sees(reader.scope(), mention)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String next(Reader reader, ReviewFilter filter, long after) {
        return queue.next(reader.scope(), filter, after)
                .map(id -> "/review/" + id)
                .orElse("/review");
    }

    private static boolean fromScript(HttpServletRequest request) {
        return request.getHeader(SCRIPT) != null;
    }

    private Object follow(Clerk clerk, String action, String here, Outcome outcome, String next, ReviewFilter filter) {
        boolean script = fromScript(clerk.request());
        if (outcome instanceof Refused refused) {
            String page = Filters.address(here, "refused", refused.why().word(), filter);
            return script
                    ? ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(new DeskAnswer(
                                    false,
                                    clerk.ui()
                                            .t("resolution.refusal."
                                                    + refused.why().word()),
                                    page,
                                    null,
                                    null))
                    : "redirect:" + page;
        }
        long id = ((Recorded) outcome).decisionId();
        if (script) {
            derivations.requestLater(action, GATHERING);
            return ResponseEntity.ok(answer(clerk, id, Filters.address(next, "done", Long.toString(id), filter)));
        }
        derivations.request(action);
        return "redirect:" + Filters.address(next, "done", Long.toString(id), filter);
    }

    private DeskAnswer answer(Clerk clerk, long id, String page) {
        var scope = clerk.reader().scope();
        MadeDecision made = desk.findDecision(scope, id).orElseThrow();
        var sitting = desk.sitting(scope);
        return new DeskAnswer(
                true,
                DeskWords.done(clerk.ui(), made),
                page,
                DeskWords.progress(clerk.ui(), sitting),
                sitting.last() == null ? null : "/review/decisions/" + sitting.last() + "/undo");
    }
}
