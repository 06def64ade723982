package org.sunmao.app.matters.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGrowth;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.count.WorkMeasure;
import org.sunmao.app.matters.store.Threads;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;

/** Makes the thread through a matter ready for its page. */
@Component
class ThreadPages {

    private final Threads threads;
    private final Matters matters;
    private final MatterKinds kinds;
    private final List<WorkMeasure> measures;
    private final List<MatterGrowth> growths;
    private final List<ThreadNotes> notes;

    ThreadPages(
            Threads threads,
            Matters matters,
            MatterKinds kinds,
            List<Measure> measures,
            List<MatterGrowth> growths,
            List<ThreadNotes> notes) {
        this.threads = threads;
        this.matters = matters;
        this.kinds = kinds;
        this.notes = List.copyOf(notes);
        this.growths = growths.stream()
                .sorted(Comparator.comparing(MatterGrowth::path))
                .toList();
        this.measures = measures.stream()
                .filter(WorkMeasure.class::isInstance)
                .map(WorkMeasure.class::cast)
                .toList();
    }

    ThreadView view(Reader reader, Ui ui, Matter matter) {
        List<Threads.Knot> found = threads.list(reader.scope(), matter.id());
        Map<Long, Matter> each = matters
                .list(reader.scope(), found.stream().map(Threads.Knot::id).toList())
                .stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        List<ThreadView.Knot> knots = found.stream()
                .flatMap(knot -> Stream.ofNullable(each.get(knot.id()))
                        .map(m -> knot(reader, ui, knot.depth(), m, told(reader, ui, m))))
                .toList();
        List<ThreadView.Link> subjects = threads.listSubjects(reader.scope(), List.copyOf(each.keySet())).stream()
                .map(subject -> subject(ui, subject))
                .toList();
        return new ThreadView(knots, subjects, figures(reader, ui, matter), growths(reader, ui, matter));
    }

    private List<ThreadView.Link> growths(Reader reader, Ui ui, Matter matter) {
        return growths.stream()
                .filter(growth ->
                        growth.roles().contains(reader.role()) && growth.from().contains(matter.kind()))
                .flatMap(growth -> kinds.find(growth.kind()).stream()
                        .map(kind -> new ThreadView.Link(
                                growth.kind(), ui.t(kind.key("one")), growth.path() + "?from=" + matter.id())))
                .toList();
    }

    private List<ThreadView.Note> told(Reader reader, Ui ui, Matter matter) {
        return notes.stream()
                .filter(room -> room.kind().equals(matter.kind()))
                .flatMap(room -> room.list(reader, ui, matter).stream())
                .toList();
    }

    /** A matter by itself, as a form names what it grows from. */
    ThreadView.Knot knot(Reader reader, Ui ui, Matter matter) {
        return knot(reader, ui, 0, matter, List.of());
    }

    private ThreadView.Knot knot(Reader reader, Ui ui, int depth, Matter matter, List<ThreadView.Note> said) {
        MatterKind kind = kinds.of(matter);
        return new ThreadView.Knot(
                depth,
                matter.id(),
                ui.t(kind.key("one")),
                matter.number(),
                Masking.text(matter.title(), reader.scope()),
                kind.path() + "/" + matter.id(),
                ui.t(kind.key("state." + matter.state())),
                matter.open() ? State.RUNNING : State.ENDED,
                said);
    }

    private static ThreadView.Link subject(Ui ui, Threads.Subject subject) {
        String kind = ui.t("matters.thread." + subject.kind());
        String name = subject.name() == null ? ui.t("matters.thread.policy.of", subject.id()) : subject.name();
        return new ThreadView.Link(
                kind,
                name,
                switch (subject.kind()) {
                    case "enterprise" -> "/enterprises/E" + subject.id();
                    case "building" -> "/buildings/B" + subject.id();
                    default -> "/policies/" + subject.id();
                });
    }

    /** Whoever reads no measures, as an enterprise, is led to none. */
    private List<ThreadView.Link> figures(Reader reader, Ui ui, Matter matter) {
        return reader.is(Role.ENTERPRISE)
                ? List.of()
                : measures.stream()
                        .filter(measure -> measure.kinds().contains(matter.kind()))
                        .map(measure -> new ThreadView.Link(
                                ui.t("matters.thread.figure"),
                                ui.t(measure.definition().messages() + ".name"),
                                "/measures/" + measure.definition().id()))
                        .toList();
    }
}
