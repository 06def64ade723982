package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.front.store.FilesPreview;
import org.sunmao.app.front.store.FilesPreview.State;
import org.sunmao.app.front.store.FilesPreview.Told;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.DeskWork;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.Trial;
import org.sunmao.app.shell.Ui;

/** Says what taking a decision back would change: it is taken back in a trial, and what would move back is put side by side. */
@Component
class UndoComparisons {

    private final FilesPreview preview;
    private final FileComparisons comparisons;
    private final DeskWork work;

    UndoComparisons(FilesPreview preview, FileComparisons comparisons, DeskWork work) {
        this.preview = preview;
        this.comparisons = comparisons;
        this.work = work;
    }

    /** What would become of the files, rooms and figures that the decision, or the whole act that it is part of, has to do with. */
    Compared of(Reader reader, Ui ui, MadeDecision made) {
        Supplier<Outcome> undo = () -> work.undo(reader, made, false, FileComparisons.reason(""));
        if (made.place() != null) {
            return comparisons.units(reader, ui, undo, made.place());
        }
        Told told = preview.of(reader.scope(), undo, subjects(made));
        Long subject = made.subjectId();
        return switch (made.kind()) {
            case "merge" -> comparisons.compared(reader, ui, told, parted(ui, told, made), subjects(made));
            case "apart" ->
                subject == null
                        ? words(reader, ui, told)
                        : comparisons.compared(reader, ui, told, joined(ui, told, subject), own(told, subject));
            default -> words(reader, ui, told);
        };
    }

    /** The files that a decision names. */
    static Set<Long> subjects(MadeDecision made) {
        var subjects = new TreeSet<Long>();
        if (made.place() != null) {
            return Set.of(made.place());
        }
        if (made.subjectId() != null) {
            subjects.add(made.subjectId());
        }
        if (made.otherId() != null) {
            subjects.add(made.otherId());
        }
        return subjects;
    }

    /** One file is two again. */
    private static List<FileComparisons.Column> parted(Ui ui, Told told, MadeDecision made) {
        return List.of(
                column(ui.t("front.join.now"), told.before(), made.subjectId()),
                column(ui.t("front.undo.this"), told.after(), made.subjectId()),
                column(ui.t("front.undo.other"), told.after(), made.otherId()));
    }

    /** What was taken out of a file is in it again. */
    private static List<FileComparisons.Column> joined(Ui ui, Told told, long subject) {
        return List.of(
                column(ui.t("front.join.now"), told.before(), subject),
                column(ui.t("front.join.taken"), told.before(), taken(told, subject)),
                column(ui.t("front.undo.again"), told.after(), subject));
    }

    private static @Nullable Long taken(Told told, long subject) {
        return told.moves().stream()
                .filter(move -> Objects.equals(move.is(), subject))
                .map(Trial.Move::was)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Set<Long> own(Told told, long subject) {
        Long taken = taken(told, subject);
        return taken == null ? Set.of(subject) : Set.of(subject, taken);
    }

    private static FileComparisons.Column column(String label, FilesPreview.Look look, @Nullable Long id) {
        return new FileComparisons.Column(
                label, id == null ? null : look.files().get(id));
    }

    /** Words about mentions: a line for each file that would be another, and every mention that would move. */
    private Compared words(Reader reader, Ui ui, Told told) {
        var ids = new LinkedHashSet<>(told.before().files().keySet());
        ids.addAll(told.after().files().keySet());
        var lines = new ArrayList<Compared.Line>();
        for (long id : ids) {
            State was = told.before().files().get(id);
            State is = told.after().files().get(id);
            var cells = List.of(holds(ui, was), holds(ui, is));
            if (!cells.get(0).equals(cells.get(1))) {
                lines.add(new Compared.Line(name(ui, was, is), cells, true));
            }
        }
        Compared all = comparisons.compared(reader, ui, told, List.of(), Set.of());
        var heads = List.of(
                new Compared.Head(ui.t("front.join.now"), null, null),
                new Compared.Head(ui.t("front.join.after"), null, null));
        return new Compared(heads, lines, List.of(), all.figures(), all.besides(), all.mentions(), all.refused());
    }

    private static Compared.Cell holds(Ui ui, @Nullable State state) {
        return new Compared.Cell(
                state == null || !state.stands()
                        ? ui.t("front.undo.no-file")
                        : ui.t("front.undo.holds", state.mentions(), state.rows(), state.current()));
    }

    private static String name(Ui ui, @Nullable State was, @Nullable State is) {
        State named = is != null && is.stands() ? is : was;
        return named == null || named.name().isEmpty() ? ui.unknown() : named.name();
    }
}
