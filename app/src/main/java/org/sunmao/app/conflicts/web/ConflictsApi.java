package org.sunmao.app.conflicts.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.conflicts.Happened;
import org.sunmao.app.conflicts.store.Board;
import org.sunmao.app.shell.Ui;

/** The board for programs: what it answers is what the pages show to the same reader. */
@RestController
@RequestMapping(path = "/api/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.ENTERPRISE})
class ConflictsApi {

    private static final int MOST = 500;

    private final Board board;
    private final ConflictWords words;
    private final ConflictKinds kinds;

    ConflictsApi(Board board, ConflictWords words, ConflictKinds kinds) {
        this.board = board;
        this.words = words;
        this.kinds = kinds;
    }

    /** What a source says: words in the language of the request, the value as it is stored with personal data masked. */
    record SideAnswer(
            @Nullable String source,
            String says,
            @Nullable String value,
            @Nullable LocalDate date) {}

    /** A conflict; {@code size} in fen or square metres, as {@code measure} says. */
    record ConflictAnswer(
            long id,
            String kind,
            String severity,
            String subject,
            @Nullable String name,
            @Nullable String where,
            @Nullable String street,
            @Nullable String owner,
            @Nullable BigDecimal size,
            @Nullable String measure,
            Instant since,
            String state,
            @Nullable String asked,
            @Nullable LocalDate due,
            boolean overdue,
            List<SideAnswer> sides) {}

    /** A page of them; {@code next} is the cursor of the page after, null at the end. */
    record Conflicts(
            long total,
            List<ConflictAnswer> conflicts,
            @Nullable String next) {}

    /** One of them with its history, newest first. */
    record OneConflict(ConflictAnswer conflict, List<Happened> history) {}

    /** A kind with its rule. */
    record KindAnswer(
            String id, int version, String subject, String severity, String name, String about, String rule) {}

    @GetMapping
    Conflicts list(
            @ModelAttribute ConflictFilters filters,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            Ui ui) {
        var listed = board.list(
                reader.scope(),
                filters.query(reader, ConflictWords.today()),
                filters.after(),
                Math.max(1, Math.min(limit, MOST)));
        var page = words.page(reader, ui, listed.page().rows());
        return new Conflicts(
                listed.count().rows(),
                listed.page().rows().stream()
                        .map(conflict -> answer(reader, conflict, page.line(conflict)))
                        .toList(),
                listed.page().next());
    }

    @GetMapping("/{conflict:[0-9]{1,18}}")
    OneConflict one(@PathVariable long conflict, Reader reader, Ui ui) {
        var found = board.find(reader.scope(), conflict)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var line = words.page(reader, ui, List.of(found)).line(found);
        return new OneConflict(
                answer(reader, found, line),
                board.history(reader.scope(), conflict).stream()
                        .map(happened -> masked(reader, happened))
                        .toList());
    }

    @GetMapping("/kinds")
    List<KindAnswer> kinds(Ui ui) {
        return kinds.list().stream()
                .map(kind -> new KindAnswer(
                        kind.id(),
                        kind.version(),
                        kind.subject().word(),
                        kind.severity().word(),
                        ui.t("conflicts.kind." + kind.id()),
                        ui.t("conflicts.kind." + kind.id() + ".about"),
                        kind.rule()))
                .toList();
    }

    private static Happened masked(Reader reader, Happened one) {
        String text = one.text() == null ? null : Masking.text(one.text(), reader.scope());
        String value = one.value() == null ? null : Masking.text(one.value(), reader.scope());
        return new Happened(
                one.id(),
                one.at(),
                one.what(),
                one.by(),
                one.source(),
                value,
                text,
                one.cause(),
                one.delivery(),
                one.undone());
    }

    private ConflictAnswer answer(Reader reader, Conflict conflict, ConflictLine line) {
        String measure = kinds.find(conflict.kind())
                .map(ConflictKind::size)
                .map(size -> size == ConflictKind.Size.FEN ? "fen" : "sqm")
                .orElse(null);
        return new ConflictAnswer(
                conflict.id(),
                conflict.kind(),
                conflict.severity(),
                line.subjectHref().substring(line.subjectHref().lastIndexOf('/') + 1),
                conflict.subjectName(),
                line.where(),
                conflict.streetCode(),
                conflict.owner(),
                conflict.size(),
                measure,
                conflict.firstSeen(),
                conflict.state(),
                conflict.state().equals("asked") ? conflict.askedSource() : null,
                line.dueOn(),
                line.overdue(),
                line.sides().stream()
                        .map(side -> new SideAnswer(
                                side.code(),
                                side.text(),
                                side.value() == null ? null : Masking.text(side.value(), reader.scope()),
                                side.date()))
                        .toList());
    }
}
