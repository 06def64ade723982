package org.sunmao.app.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.page.MatterPages;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.projects.ProjectRow;
import org.sunmao.app.projects.Stage;
import org.sunmao.app.projects.desk.ProjectDesk;
import org.sunmao.app.projects.rules.Proofs;
import org.sunmao.app.projects.store.ProjectBook;
import org.sunmao.app.projects.store.ProjectList;
import org.sunmao.app.projects.web.ProjectPage.AgreementLine;
import org.sunmao.app.projects.web.ProjectPage.ArrivalLine;
import org.sunmao.app.projects.web.ProjectPage.Fact;
import org.sunmao.app.projects.web.ProjectPage.JobLine;
import org.sunmao.app.projects.web.ProjectPage.MarkLine;
import org.sunmao.app.projects.web.ProjectPage.ProofLine;
import org.sunmao.app.projects.web.ProjectPage.RailStage;
import org.sunmao.app.projects.web.ProjectPage.TwinLine;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes the page of a project, in the page's language and as far as the reader sees and may. */
@Component
class ProjectView {

    private static final List<String> MARKS = List.of("relocation", "local", "fiscal", "second");

    private final MatterKinds kinds;
    private final MatterTime time;
    private final MatterPages pages;
    private final ProjectList list;
    private final ProjectBook book;
    private final ProjectDesk desk;
    private final ProjectWords words;

    ProjectView(
            MatterKinds kinds,
            MatterTime time,
            MatterPages pages,
            ProjectList list,
            ProjectBook book,
            ProjectDesk desk,
            ProjectWords words) {
        this.kinds = kinds;
        this.time = time;
        this.pages = pages;
        this.list = list;
        this.book = book;
        this.desk = desk;
        this.words = words;
    }

    ProjectPage page(Reader reader, Ui ui, Matter matter, @Nullable String outcome, List<String> missing) {
        Map<String, String> units = pages.unitNames(reader, ui);
        ProjectRow row = list.find(reader.scope(), matter.id()).orElseThrow();
        WorkView work = pages.view(reader, ui, matter, units, outcome);
        List<AgreementLine> agreements = agreements(reader, ui, matter.id(), work);
        List<ArrivalLine> arrivals = arrivals(reader, ui, matter.id(), work);
        List<JobLine> jobs = jobs(reader, ui, matter.id(), work);
        ProjectLine line = words.line(reader, ui, row, units);
        Long into = matter.mergedInto();
        return new ProjectPage(
                line,
                desk.mayKeep(reader, matter) && into == null && !matter.state().equals("lost"),
                reader.is(Role.OFFICE),
                pages.field(reader, ui, matter, "content", units),
                facts(reader, ui, matter, row, units),
                rail(reader, ui, matter, row, units),
                desk.mayKeep(reader, matter) ? later(ui, matter) : List.of(),
                desk.mayKeep(reader, matter) && matter.open()
                        ? ReportForms.correction(reader, ui, kinds.of(matter), matter)
                        : null,
                line.agreed(),
                agreements,
                line.arrived(),
                arrivals,
                jobs,
                marks(reader, ui, matter.id()),
                twins(reader, ui, matter.id(), units),
                time.today().toString(),
                missing,
                into == null
                        ? null
                        : list.find(reader.scope(), into)
                                .map(other -> words.line(reader, ui, other, units))
                                .orElse(null),
                // One team has the whole project: what the engine says of its part says nothing.
                work.withoutParts());
    }

    /** The page for a member of the conference. */
    BroughtPage brought(Reader reader, Ui ui, Matter matter, @Nullable String outcome) {
        Map<String, String> units = pages.unitNames(reader, ui);
        ProjectRow row = list.find(reader.scope(), matter.id()).orElseThrow();
        return new BroughtPage(
                words.line(reader, ui, row, units),
                pages.field(reader, ui, matter, "content", units),
                rail(reader, ui, matter, row, units).stream()
                        .map(stage ->
                                new RailStage(stage.word(), stage.label(), stage.passed(), stage.now(), List.of()))
                        .toList(),
                pages.view(reader, ui, matter, units, outcome).withoutParts());
    }

    private List<Fact> facts(Reader reader, Ui ui, Matter matter, ProjectRow row, Map<String, String> units) {
        Optional<ProjectBook.Files> files = book.files(reader.scope(), matter.id());
        var facts = new ArrayList<Fact>();
        String investor = Masking.text(row.investor(), reader.scope());
        facts.add(new Fact(
                ui.t("projects.field.investor"),
                investor,
                files.map(ProjectBook.Files::investor)
                        .map(id -> "/enterprises/E" + id)
                        .orElse(null)));
        facts.add(new Fact(
                ui.t("projects.field.lead-unit"),
                words.line(reader, ui, row, units).team(),
                null));
        for (String name : List.of("source", "industry")) {
            String said = pages.field(reader, ui, matter, name, units);
            if (!said.isEmpty()) {
                facts.add(new Fact(ui.t("projects.field." + name), said, null));
            }
        }
        facts.add(new Fact(ui.t("projects.field.region"), ProjectWords.region(row.region()), null));
        facts.add(new Fact(ui.t("projects.reported"), ui.time(row.reportedAt()), null));
        boolean holds = !time.today().isAfter(row.protectedUntil());
        facts.add(new Fact(
                ui.t("projects.protection"),
                ui.t(holds ? "projects.protection.until" : "projects.protection.over", ui.date(row.protectedUntil())),
                null));
        files.map(ProjectBook.Files::firm)
                .ifPresent(id -> facts.add(new Fact(
                        ui.t("projects.field.registered-name"),
                        pages.field(reader, ui, matter, "registered-name", units),
                        "/enterprises/E" + id)));
        files.map(ProjectBook.Files::building)
                .ifPresent(id -> facts.add(new Fact(
                        ui.t("projects.field.place"),
                        pages.field(reader, ui, matter, "place", units),
                        "/buildings/B" + id)));
        return facts;
    }

    private List<RailStage> rail(Reader reader, Ui ui, Matter matter, ProjectRow row, Map<String, String> units) {
        MatterKind kind = kinds.of(matter);
        Stage now = Stage.of(matter.state());
        var rail = new ArrayList<RailStage>();
        for (Stage stage : Stage.values()) {
            if (stage == Stage.LOST && now != Stage.LOST) {
                continue;
            }
            List<ProofLine> proofs = stage == Stage.LOST
                    ? List.of(
                            proof(reader, ui, matter, row, "lost-reason", units),
                            proof(reader, ui, matter, row, "lost-to", units))
                    : Proofs.of(kind, stage).stream()
                            .filter(name -> kind.findField(name)
                                    .map(field -> !kind.first().code().equals(field.neededFrom()))
                                    .orElse(true))
                            .map(name -> proof(reader, ui, matter, row, name, units))
                            .toList();
            boolean lost = now == Stage.LOST;
            boolean all = proofs.stream().allMatch(proof -> proof.value() != null);
            rail.add(new RailStage(
                    stage.word(),
                    ui.t("projects.stage." + stage.word()),
                    lost ? stage != Stage.LOST && all : stage.ordinal() < now.ordinal(),
                    stage == now,
                    proofs));
        }
        return rail;
    }

    private ProofLine proof(
            Reader reader, Ui ui, Matter matter, ProjectRow row, String name, Map<String, String> units) {
        String value = switch (name) {
            case Proofs.AGREEMENT -> row.agreedFen() == null ? "" : ui.money(row.agreedFen());
            case Proofs.ARRIVAL -> row.arrivedFen() <= 0 ? "" : ui.money(row.arrivedFen());
            case Proofs.PLANNED_JOBS -> row.plannedJobs() == null ? "" : ui.number(row.plannedJobs());
            case Proofs.PROVEN_JOBS -> row.provenJobs() == null ? "" : ui.number(row.provenJobs());
            default -> pages.field(reader, ui, matter, name, units);
        };
        return new ProofLine(ui.t("projects.field." + name), value.isEmpty() ? null : value);
    }

    /** Fields that the next stage needs and that may be written down before. */
    private List<WorkView.Input> later(Ui ui, Matter matter) {
        if (!matter.open()) {
            return List.of();
        }
        MatterKind kind = kinds.of(matter);
        return kind.movesFrom(matter.state()).stream()
                .filter(move -> !move.aside() && !move.to().equals(matter.state()))
                .flatMap(move -> move.asks().stream())
                .filter(ProjectWorkController.Later.FIELDS::contains)
                .flatMap(name -> kind.findField(name).stream())
                .map(field -> {
                    var choices = new ArrayList<Choice>();
                    if (!field.choices().isEmpty()) {
                        choices.add(new Choice("", ui.t("matters.choose")));
                        field.choices()
                                .forEach(each -> choices.add(
                                        new Choice(each, ui.t("projects.choice." + field.name() + "." + each))));
                    }
                    return new WorkView.Input(
                            field.name(),
                            ui.t("projects.field." + field.name()),
                            field.type().word(),
                            field.longest(),
                            choices,
                            matter.fields().getOrDefault(field.name(), ""),
                            false);
                })
                .toList();
    }

    private List<AgreementLine> agreements(Reader reader, Ui ui, long id, WorkView work) {
        var lines = new ArrayList<AgreementLine>();
        for (ProjectBook.Agreement each : book.agreements(reader.scope(), id)) {
            lines.add(new AgreementLine(
                    ui.moneyExact(each.fen()),
                    ui.date(each.signedOn()),
                    Masking.text(each.document(), reader.scope()),
                    file(work, each.file()),
                    each.by(),
                    lines.isEmpty()));
        }
        return lines;
    }

    private List<ArrivalLine> arrivals(Reader reader, Ui ui, long id, WorkView work) {
        return book.arrivals(reader.scope(), id).stream()
                .map(each -> new ArrivalLine(
                        each.id(),
                        ui.month(each.month()),
                        ui.moneyExact(each.fen()),
                        Masking.text(each.proof(), reader.scope()),
                        file(work, each.file()),
                        each.reverses() != null,
                        each.reversed(),
                        each.by()))
                .toList();
    }

    /** Where a file of the matter is that shows something; null where none does, or it was taken back. */
    private static @Nullable String file(WorkView work, @Nullable Long file) {
        boolean there = file != null && work.files().stream().anyMatch(each -> each.id() == file);
        return there ? work.action() + "/files/" + file : null;
    }

    private List<JobLine> jobs(Reader reader, Ui ui, long id, WorkView work) {
        var seen = new ArrayList<String>();
        var lines = new ArrayList<JobLine>();
        for (ProjectBook.Job job : book.jobs(reader.scope(), id)) {
            lines.add(new JobLine(
                    ui.t("projects.jobs." + job.sort()),
                    ui.number(job.jobs()),
                    ui.date(job.asOf()),
                    Masking.text(job.proof(), reader.scope()),
                    file(work, job.file()),
                    !seen.contains(job.sort())));
            seen.add(job.sort());
        }
        return lines;
    }

    private List<MarkLine> marks(Reader reader, Ui ui, long id) {
        List<ProjectBook.Mark> said = book.marks(reader.scope(), id);
        return MARKS.stream()
                .map(name -> said.stream()
                        .filter(each -> each.mark().equals(name))
                        .findFirst()
                        .map(mark -> new MarkLine(
                                name,
                                ui.t("projects.counted." + name),
                                mark.holds() ? State.CONFLICT : State.CONFIRMED,
                                ui.t(mark.holds() ? "projects.mark.holds" : "projects.mark.not"),
                                Masking.text(ui.tOr("projects.mark.why." + mark.why(), mark.why()), reader.scope()),
                                mark.by() == null ? ui.t("projects.mark.files") : mark.by()))
                        .orElse(new MarkLine(
                                name,
                                ui.t("projects.counted." + name),
                                State.UNKNOWN,
                                ui.t("projects.mark.unsaid"),
                                "",
                                "")))
                .toList();
    }

    private List<TwinLine> twins(Reader reader, Ui ui, long id, Map<String, String> units) {
        return book.twins(reader.scope(), id).stream()
                .map(twin -> {
                    boolean holds = !time.today().isAfter(twin.protectedUntil());
                    return new TwinLine(
                            twin.earlier(),
                            list.find(reader.scope(), twin.earlier())
                                    .map(row -> words.line(reader, ui, row, units))
                                    .orElse(null),
                            ui.t("projects.twin.why." + twin.why()),
                            ui.time(twin.reportedAt()),
                            ui.t(
                                    holds ? "projects.protection.until" : "projects.protection.over",
                                    ui.date(twin.protectedUntil())),
                            ui.t("projects.twin.word." + twin.word()),
                            Masking.text(twin.said(), reader.scope()),
                            twin.word().equals("open"));
                })
                .toList();
    }
}
