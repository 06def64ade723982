package org.sunmao.app.catalogue.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.retention.Plan;
import org.sunmao.app.catalogue.retention.RetentionDesk;

/** Deletion when the time is over, for programs and the command line. */
@RestController
@RequestMapping(path = "/api/catalogue/retention", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.SYSTEM})
class RetentionApi {

    private final RetentionDesk desk;

    RetentionApi(RetentionDesk desk) {
        this.desk = desk;
    }

    /** What would be due, and the newest plan that waits; null where none does. */
    record Due(Plan due, @Nullable Plan waiting) {}

    /** Why a request cannot be served. */
    record Sentence(String message) {}

    /** What was asked for cannot be done; the message says how to go on. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * A dry run; nothing is changed.
     *
     * @param asOf the day; today where it is left out
     * @param source only this source
     * @param effects whether to work out what the conclusions come to, which takes as long as a derivation
     */
    @GetMapping
    Due dryRun(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean effects) {
        LocalDate day = asOf == null ? RetentionDesk.today() : asOf;
        Plan due = effects ? desk.dryRunWithEffects(day, source) : desk.dryRun(day, source);
        return new Due(due, desk.findWaiting().orElse(null));
    }

    /** Carries a plan out: the system administrator, or a command on this machine, which is whoever operates it. */
    @PostMapping("/execution")
    Plan execute(Reader reader, @RequestParam long plan) {
        if (!reader.is(Role.SYSTEM) && reader.personId() != 0) {
            throw new AccessDeniedException("who decides does not carry out");
        }
        RetentionDesk.Outcome outcome = desk.execute(reader, plan);
        if (outcome instanceof RetentionDesk.Executed executed) {
            return executed.plan();
        }
        throw new RefusedException(sentence(plan, ((RetentionDesk.Refused) outcome).why()));
    }

    private static String sentence(long plan, RetentionDesk.Refusal why) {
        return switch (why) {
            case NO_SUCH_PLAN -> "There is no plan " + plan + "; nothing was deleted.";
            case DONE_ALREADY -> "Plan " + plan + " was carried out before; nothing was deleted now.";
            case SAME_PERSON ->
                "Plan " + plan + " must be carried out by somebody else than who made it; nothing was deleted.";
            case OTHER_POLICY ->
                "The catalogue has other periods now than when plan " + plan
                        + " was made; nothing was deleted. Let the office make a new plan.";
            case CHANGED ->
                "Something else is due now than when plan " + plan
                        + " was made; nothing was deleted. Let the office make a new plan.";
        };
    }

    @ExceptionHandler(RefusedException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    Sentence refuse(RefusedException refused) {
        return new Sentence(String.valueOf(refused.getMessage()));
    }
}
