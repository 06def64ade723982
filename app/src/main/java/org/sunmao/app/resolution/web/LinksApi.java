package org.sunmao.app.resolution.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.LinkIndexState;
import org.sunmao.app.resolution.LinkUpkeep;
import org.sunmao.app.resolution.RelinkCheck;

/** Looking after the links of enterprises, for commands on this machine; each call answers when the work is done. */
@RestController
@RequestMapping(path = "/api/links", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed(Role.OFFICE)
class LinksApi {

    private final LinkUpkeep upkeep;
    private final RelinkCheck check;
    private final Derivations derivations;
    private final Audit audit;

    LinksApi(LinkUpkeep upkeep, RelinkCheck check, Derivations derivations, Audit audit) {
        this.upkeep = upkeep;
        this.check = check;
        this.derivations = derivations;
        this.audit = audit;
    }

    /** Why a request cannot be served. */
    record Sentence(String message) {}

    /** There is nothing to hold against each other. */
    private static final class NotPinnedException extends RuntimeException {
        private NotPinnedException() {
            super(
                    "The model in use is not pinned: every derivation links all mentions anew, and nothing is kept that could differ."
                            + " Train and activate one: ./sunmao model train");
        }
    }

    /** What the server holds in memory. */
    @GetMapping("/index")
    LinkIndexState index() {
        return upkeep.state();
    }

    /** Links everything anew and says what differs from the links that stand. */
    @PostMapping("/check")
    RelinkCheck.Report check(Reader reader) {
        RelinkCheck.Report report = check.check().orElseThrow(NotPinnedException::new);
        audit.record(
                reader,
                "resolution.check-links",
                "",
                "",
                Map.of("mentions", report.mentions(), "equal", report.equal()));
        return report;
    }

    /** Throws the links in memory and their file away, makes them from the evidence, and derives. */
    @PostMapping("/rebuild")
    LinkIndexState rebuild(Reader reader) {
        audit.record(reader, "resolution.rebuild-links", "", "", Map.of());
        upkeep.discard();
        derivations.runNow(Progress.UNWATCHED);
        return upkeep.state();
    }

    @ExceptionHandler(NotPinnedException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    Sentence refuse(NotPinnedException refused) {
        return new Sentence(String.valueOf(refused.getMessage()));
    }
}
