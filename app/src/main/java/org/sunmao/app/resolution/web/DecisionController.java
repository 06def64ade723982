package org.sunmao.app.resolution.web;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.ReviewFilter;

/** Takes decisions, records who made them, asks for the conclusions to be derived again, and goes on to the next mention. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class DecisionController {

    private final ReviewDesk desk;
    private final Decisions decisions;
    private final Derivations derivations;
    private final Audit audit;

    DecisionController(ReviewDesk desk, Decisions decisions, Derivations derivations, Audit audit) {
        this.desk = desk;
        this.decisions = decisions;
        this.derivations = derivations;
        this.audit = audit;
    }

    static boolean mayDecide(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT);
    }

    @PostMapping("/review/{mention:[0-9]{1,18}}/link")
    String link(
            @PathVariable long mention,
            @RequestParam long subject,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            Reader reader) {
        return decide(
                reader,
                mention,
                "resolution.link",
                true,
                new ReviewFilter(source, kind),
                () -> decisions.link(mention, subject, reader.username(), why));
    }

    @PostMapping("/review/{mention:[0-9]{1,18}}/new")
    String separate(
            @PathVariable long mention,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            Reader reader) {
        return decide(
                reader,
                mention,
                "resolution.separate",
                true,
                new ReviewFilter(source, kind),
                () -> decisions.separate(mention, reader.username(), why));
    }

    /** One candidate less; the mention stays on the desk. */
    @PostMapping("/review/{mention:[0-9]{1,18}}/not")
    String reject(
            @PathVariable long mention,
            @RequestParam long subject,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String kind,
            Reader reader) {
        return decide(
                reader,
                mention,
                "resolution.reject",
                false,
                new ReviewFilter(source, kind),
                () -> decisions.reject(mention, subject, reader.username(), why));
    }

    @PostMapping("/review/decisions/{decision:[0-9]{1,18}}/undo")
    String undo(@PathVariable long decision, @RequestParam(defaultValue = "") String why, Reader reader) {
        long mention = desk.findDecision(reader.scope(), decision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .mentionId();
        Decisions.Outcome outcome = decisions.undo(decision, reader.username(), why);
        return follow(reader, "resolution.undo", mention, outcome, "/review/" + mention, ReviewFilter.ALL);
    }

    private String decide(
            Reader reader,
            long mention,
            String action,
            boolean settles,
            ReviewFilter filter,
            Supplier<Decisions.Outcome> decision) {
        if (desk.findItem(reader.scope(), mention).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        @Nullable
        Long next = settles
                ? new ReviewQueue(desk.list(reader.scope()), filter).neighbour(mention, 1)
                : Long.valueOf(mention);
        Decisions.Outcome outcome = decision.get();
        return follow(reader, action, mention, outcome, next == null ? "/review" : "/review/" + next, filter);
    }

    private String follow(
            Reader reader, String action, long mention, Decisions.Outcome outcome, String next, ReviewFilter filter) {
        if (outcome instanceof Decisions.Refused refused) {
            audit.record(AuditEntry.of(reader, action)
                    .about("mention", Long.toString(mention))
                    .as(AuditEntry.Result.REFUSED)
                    .with(Map.of("why", refused.why().word())));
            return redirect("/review/" + mention, "refused", refused.why().word(), filter);
        }
        long id = ((Decisions.Recorded) outcome).decisionId();
        audit.record(reader, action, "mention", Long.toString(mention), Map.of("decision", id));
        derivations.request(action);
        return redirect(next, "done", Long.toString(id), filter);
    }

    private static String redirect(String path, String name, String value, ReviewFilter filter) {
        var address = UriComponentsBuilder.fromPath(path).queryParam(name, value);
        if (!filter.source().isEmpty()) {
            address.queryParam("source", filter.source());
        }
        if (!filter.kind().isEmpty()) {
            address.queryParam("kind", filter.kind());
        }
        return "redirect:" + address.encode().build().toUriString();
    }
}
