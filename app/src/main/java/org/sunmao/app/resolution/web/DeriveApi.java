package org.sunmao.app.resolution.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.jobs.WorkProgress;
import org.sunmao.app.resolution.DeriveCheck;
import org.sunmao.app.resolution.DeriveCheckRun;
import org.sunmao.app.resolution.DeriveRun;

/** Deriving everything again, for commands on this machine; each call answers when the work is done. */
@RestController
@RequestMapping(path = "/api/derivation", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed(Role.OFFICE)
class DeriveApi {

    private static final int MOST_SLICES = 10_000;

    private final DeriveCheck check;
    private final DeriveCheckRun run;
    private final WorkProgress progress;
    private final DeriveRun derive;
    private final Audit audit;

    DeriveApi(DeriveCheck check, DeriveCheckRun run, WorkProgress progress, DeriveRun derive, Audit audit) {
        this.run = run;
        this.progress = progress;
        this.check = check;
        this.derive = derive;
        this.audit = audit;
    }

    /** What was compared, and what differs. */
    @Schema(name = "DeriveCheck")
    record Answer(
            boolean equal,
            long subjects,
            long rows,
            double seconds,
            int pieces,
            int piecesBefore,
            List<DeriveCheck.Difference> tables) {}

    /** How long deriving everything took, and in how many pieces; so many an earlier call had done that was stopped. */
    record Done(double seconds, long files, int pieces, int piecesBefore) {}

    /**
     * Derives anew, compares, and takes it back.
     *
     * @param slices into how many slices the subjects are cut; 1 for all of them: a small district is thrown away first, a large one is checked in
     *     pieces, and a check that was stopped goes on
     * @param slice which slice, from 0
     */
    @PostMapping("/check")
    Answer check(
            @RequestParam(defaultValue = "1") int slices, @RequestParam(defaultValue = "0") int slice, Reader reader) {
        if (slices < 1 || slices > MOST_SLICES || slice < 0 || slice >= slices) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        DeriveCheckRun.Outcome outcome =
                slices == 1 ? run.check() : new DeriveCheckRun.Outcome(check.check(slices, slice), 1, 0);
        DeriveCheck.Report report = outcome.report();
        audit.record(
                reader,
                "resolution.check-derivation",
                "",
                "",
                Map.of("subjects", report.subjects(), "rows", report.rows(), "equal", report.equal()));
        return new Answer(
                report.equal(),
                report.subjects(),
                report.rows(),
                report.took().toMillis() / 1e3,
                outcome.pieces(),
                outcome.before(),
                report.tables());
    }

    /** What is being derived or checked at the moment, and how far it has come. */
    @GetMapping
    WorkProgress.Snapshot status() {
        return progress.now();
    }

    /** Derives all files again from the evidence, a large district's in pieces; one that was stopped goes on. */
    @PostMapping
    Done derive(Reader reader) {
        audit.record(reader, "resolution.derive-all", "", "", Map.of());
        DeriveRun.Outcome outcome = derive.derive();
        return new Done(outcome.took().toMillis() / 1e3, outcome.files(), outcome.pieces(), outcome.before());
    }
}
