package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.front.store.FilesPreview;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.resolution.DeskWork;
import org.sunmao.app.resolution.FileDecisions;
import org.sunmao.app.resolution.FileDecisions.Word;
import org.sunmao.app.resolution.FileWork;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.shell.Ui;

/**
 * Files merged, split and taken back by programs: GET says what would change, POST does it, with the rights, refusals and lines in the record of the pages. A token
 * for reading may look; only one for everything may say a word.
 */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT})
@Tag(
        name = "files",
        description = "Two files are one, one file is two, and words about them taken back. Tried first, then said.")
class JoinApi {

    private final Enterprises enterprises;
    private final Buildings buildings;
    private final FileDecisions decisions;
    private final FilesPreview preview;
    private final FileWork work;
    private final DeskWork desk;
    private final ReviewDesk review;
    private final Derivations derivations;

    JoinApi(
            Enterprises enterprises,
            Buildings buildings,
            FileDecisions decisions,
            FilesPreview preview,
            FileWork work,
            DeskWork desk,
            ReviewDesk review,
            Derivations derivations) {
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.decisions = decisions;
        this.preview = preview;
        this.work = work;
        this.desk = desk;
        this.review = review;
        this.derivations = derivations;
    }

    /** A word that was recorded: the number by which it is taken back, and how many decisions it made. */
    record Said(long decision, int decisions) {}

    /** A word that was refused, and nothing recorded. */
    record Refusal(String refused, String message) {}

    @GetMapping("/enterprises/{id}/merge")
    @Operation(summary = "What merging two enterprises would change")
    JoinPreview tryMergeEnterprise(@PathVariable String id, @RequestParam("with") String other, Reader reader, Ui ui) {
        return tryMerge(reader, ui, enterprise(reader, id), enterprise(reader, other));
    }

    @GetMapping("/buildings/{id}/merge")
    @Operation(summary = "What merging two buildings would change")
    JoinPreview tryMergeBuilding(@PathVariable String id, @RequestParam("with") String other, Reader reader, Ui ui) {
        return tryMerge(reader, ui, building(reader, id), building(reader, other));
    }

    private JoinPreview tryMerge(Reader reader, Ui ui, long one, long other) {
        String seen = decisions.mark(List.of(one, other));
        Word word = Word.merge(one, other, "", reader.username(), FileComparisons.reason(""));
        return tried(reader, ui, seen, () -> decisions.record(word), List.of(one, other));
    }

    @GetMapping("/enterprises/{id}/split")
    @Operation(summary = "What taking these mentions out of an enterprise would change")
    JoinPreview trySplitEnterprise(
            @PathVariable String id, @RequestParam("m") List<Long> mentions, Reader reader, Ui ui) {
        return trySplit(reader, ui, enterprise(reader, id), mentions);
    }

    @GetMapping("/buildings/{id}/split")
    @Operation(summary = "What taking these mentions out of a building would change")
    JoinPreview trySplitBuilding(
            @PathVariable String id, @RequestParam("m") List<Long> mentions, Reader reader, Ui ui) {
        return trySplit(reader, ui, building(reader, id), mentions);
    }

    private JoinPreview trySplit(Reader reader, Ui ui, long file, List<Long> mentions) {
        String seen = decisions.mark(List.of(file));
        Word word = Word.split(file, mentions, "", reader.username(), FileComparisons.reason(""));
        return tried(reader, ui, seen, () -> decisions.record(word), List.of(file));
    }

    @GetMapping("/decisions/{decision:[0-9]{1,18}}/undo")
    @Operation(summary = "What taking back a decision, with all that was said at once, would change")
    JoinPreview tryUndo(@PathVariable long decision, Reader reader, Ui ui) {
        MadeDecision made = made(reader, decision);
        return tried(
                reader,
                ui,
                "",
                () -> desk.undo(reader, made, false, FileComparisons.reason("")),
                UndoComparisons.subjects(made));
    }

    private JoinPreview tried(
            Reader reader, Ui ui, String seen, Supplier<Outcome> word, java.util.Collection<Long> about) {
        return JoinPreview.of(
                preview.of(reader.scope(), word, about),
                seen,
                refused -> refusal(ui, refused).message());
    }

    @PostMapping("/enterprises/{id}/merge")
    @Operation(summary = "Two enterprises are one; the older number lives")
    ResponseEntity<Object> mergeEnterprise(
            @PathVariable String id,
            @RequestParam("with") String other,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String seen,
            Reader reader,
            Ui ui) {
        Word word = Word.merge(enterprise(reader, id), enterprise(reader, other), seen, reader.username(), why);
        return followed(ui, work.say(reader, "enterprise", word), "resolution.merge");
    }

    @PostMapping("/buildings/{id}/merge")
    @Operation(summary = "Two buildings are one; the older number lives")
    ResponseEntity<Object> mergeBuilding(
            @PathVariable String id,
            @RequestParam("with") String other,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String seen,
            Reader reader,
            Ui ui) {
        Word word = Word.merge(building(reader, id), building(reader, other), seen, reader.username(), why);
        return followed(ui, work.say(reader, "building", word), "resolution.merge");
    }

    @PostMapping("/enterprises/{id}/split")
    @Operation(summary = "These mentions of an enterprise are another one")
    ResponseEntity<Object> splitEnterprise(
            @PathVariable String id,
            @RequestParam("m") List<Long> mentions,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String seen,
            Reader reader,
            Ui ui) {
        Word word = Word.split(enterprise(reader, id), mentions, seen, reader.username(), why);
        return followed(ui, work.say(reader, "enterprise", word), "resolution.split");
    }

    @PostMapping("/buildings/{id}/split")
    @Operation(summary = "These mentions of a building are another one")
    ResponseEntity<Object> splitBuilding(
            @PathVariable String id,
            @RequestParam("m") List<Long> mentions,
            @RequestParam String why,
            @RequestParam(defaultValue = "") String seen,
            Reader reader,
            Ui ui) {
        Word word = Word.split(building(reader, id), mentions, seen, reader.username(), why);
        return followed(ui, work.say(reader, "building", word), "resolution.split");
    }

    @PostMapping("/decisions/{decision:[0-9]{1,18}}/undo")
    @Operation(summary = "Takes a decision back, with all that was said at once and still stands")
    ResponseEntity<Object> undo(
            @PathVariable long decision, @RequestParam(defaultValue = "") String why, Reader reader, Ui ui) {
        return followed(ui, desk.undo(reader, made(reader, decision), false, why), "resolution.undo");
    }

    private ResponseEntity<Object> followed(Ui ui, Outcome outcome, String action) {
        if (outcome instanceof Refused refused) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(refusal(ui, refused));
        }
        derivations.request(action);
        Recorded recorded = (Recorded) outcome;
        return ResponseEntity.ok(new Said(recorded.decisionId(), recorded.mentions()));
    }

    private static Refusal refusal(Ui ui, Refused refused) {
        String word = refused.why().word();
        return new Refusal(word, ui.t("resolution.refusal." + word));
    }

    private long enterprise(Reader reader, String id) {
        return seen(SubjectPath.findEnterprise(id)
                .flatMap(own -> enterprises.find(reader.scope(), own))
                .map(found -> found.id()));
    }

    private long building(Reader reader, String id) {
        return seen(SubjectPath.findBuilding(id)
                .flatMap(own -> buildings.find(reader.scope(), own))
                .map(found -> found.id()));
    }

    private static long seen(Optional<Long> id) {
        return id.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private MadeDecision made(Reader reader, long decision) {
        return review.findDecision(reader.scope(), decision)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
