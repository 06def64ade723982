package org.sunmao.app.projects.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterField;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.desk.CorrectionDesk;
import org.sunmao.app.projects.desk.ProjectDesk;
import org.sunmao.app.projects.desk.TwinDesk;

/** What is sent from the board and from the page of a project, besides the engine's steps. */
@Controller
@Allowed({Role.OFFICE, Role.INVESTMENT})
class ProjectWorkController {

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterDesk desk;
    private final ProjectDesk projects;
    private final TwinDesk twins;
    private final CorrectionDesk corrections;

    ProjectWorkController(
            Matters matters,
            MatterKinds kinds,
            MatterDesk desk,
            ProjectDesk projects,
            TwinDesk twins,
            CorrectionDesk corrections) {
        this.matters = matters;
        this.kinds = kinds;
        this.desk = desk;
        this.projects = projects;
        this.twins = twins;
        this.corrections = corrections;
    }

    private Matter get(Reader reader, long id) {
        return matters.find(reader.scope(), id)
                .filter(each -> each.kind().equals(ProjectKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A card was put into another column: the step that leads there, with what was filled in before. */
    @PostMapping("/projects/{matter:[0-9]{1,18}}/stage")
    String stage(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "-1") int seen,
            Reader reader) {
        Matter found = get(reader, matter);
        Outcome outcome = Stage.find(to)
                .flatMap(stage -> step(found, stage))
                .map(move -> desk.move(reader, found, move.word(), seen, "", filled(found, move)))
                .orElse(Outcome.of(Result.NOT_NOW));
        String fields = outcome.fields().isEmpty() ? "" : "&fields=" + String.join(",", outcome.fields());
        String stage = Stage.find(to).map(Stage::word).orElse("");
        return "redirect:/projects?moved=" + matter + "&to=" + stage + "&outcome="
                + outcome.result().word() + fields;
    }

    private Optional<MatterMove> step(Matter matter, Stage to) {
        MatterKind kind = kinds.of(matter);
        return kind.movesFrom(matter.state()).stream()
                .filter(move -> !move.to().equals(matter.state()) && Stage.of(move.to()) == to)
                .findFirst();
    }

    private static Map<String, String> filled(Matter matter, MatterMove move) {
        var filled = new HashMap<>(matter.fields());
        filled.keySet().retainAll(move.asks());
        return filled;
    }

    /** What is kept of a project: money, jobs, fields of the next stage, how it is counted, what the office says of a twin. */
    @PostMapping("/projects/{matter:[0-9]{1,18}}/keep")
    String keep(
            @PathVariable long matter,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam Map<String, String> form,
            Reader reader) {
        Matter found = get(reader, matter);
        Outcome outcome = switch (word) {
            case "agree" ->
                projects.agree(
                        reader,
                        found,
                        new ProjectDesk.AgreementForm(
                                said(form, "sum"),
                                said(form, "signed-on"),
                                said(form, "document"),
                                said(form, "jobs"),
                                said(form, "file")));
            case "arrive" ->
                projects.arrive(
                        reader,
                        found,
                        new ProjectDesk.ArrivalForm(
                                said(form, "month"), said(form, "sum"), said(form, "proof"), said(form, "file")));
            case "reverse" -> projects.reverse(reader, found, number(said(form, "arrival")), said(form, "why"));
            case "prove" ->
                projects.prove(
                        reader,
                        found,
                        said(form, "jobs"),
                        said(form, "as-of"),
                        said(form, "proof"),
                        said(form, "file"));
            case "correct" ->
                corrections.correct(
                        reader,
                        found,
                        seen,
                        new CorrectionDesk.Form(
                                said(form, "investor"),
                                said(form, "investor-code"),
                                said(form, "source"),
                                said(form, "region"),
                                said(form, "content")));
            case "mark-holds", "mark-not" ->
                projects.mark(reader, found, said(form, "mark"), word.equals("mark-holds"), said(form, "why"));
            case "facts" -> facts(reader, found, seen, form);
            case "twin" -> twin(reader, found, seen, form);
            default -> Outcome.of(Result.NOT_NOW);
        };
        String fields = outcome.fields().isEmpty() ? "" : "&fields=" + String.join(",", outcome.fields());
        return "redirect:/projects/" + matter + "?outcome=" + outcome.result().word() + fields;
    }

    private static String said(Map<String, String> form, String name) {
        return form.getOrDefault(name, "");
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** Fields that later stages need, written down before they are reached. What was said with the report is corrected by a form of its own. */
    private Outcome facts(Reader reader, Matter matter, int seen, Map<String, String> form) {
        Map<String, String> said = new HashMap<>();
        for (MatterField field : kinds.of(matter).fields()) {
            if (Later.FIELDS.contains(field.name()) && form.containsKey(field.name())) {
                said.put(field.name(), form.get(field.name()));
            }
        }
        return said.isEmpty() ? Outcome.of(Result.NOT_NOW) : desk.change(reader, matter, seen, said);
    }

    private Outcome twin(Reader reader, Matter matter, int seen, Map<String, String> form) {
        return matters.find(reader.scope(), number(said(form, "earlier")))
                .map(earlier -> twins.decide(reader, matter, earlier, said(form, "decision"), seen, said(form, "why")))
                .orElse(Outcome.of(Result.NOT_YOURS));
    }

    /** What may be written down before its stage. */
    static final class Later {

        static final List<String> FIELDS = List.of(
                "registered-name",
                "registered-code",
                "place-kind",
                "place",
                "started-on",
                "permit",
                "running-on",
                "acceptance");

        private Later() {}
    }
}
