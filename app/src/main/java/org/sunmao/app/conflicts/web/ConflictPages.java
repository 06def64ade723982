package org.sunmao.app.conflicts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.conflicts.Conflict;
import org.sunmao.app.conflicts.ConflictDesk;
import org.sunmao.app.conflicts.Happened;
import org.sunmao.app.conflicts.Side;
import org.sunmao.app.conflicts.SourceLine;
import org.sunmao.app.conflicts.store.Board;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.TimelineEntry;
import org.sunmao.app.shell.Ui;

/** Puts the page of one conflict together. */
@Component
class ConflictPages {

    private final Board board;
    private final ConflictWords words;
    private final ConflictDesk desk;

    ConflictPages(Board board, ConflictWords words, ConflictDesk desk) {
        this.board = board;
        this.words = words;
        this.desk = desk;
    }

    ConflictPage page(Reader reader, Ui ui, Conflict conflict) {
        ConflictWords.Page page = words.page(reader, ui, List.of(conflict));
        Map<String, SourceLine> sources = board.sources(reader.scope());
        List<Happened> history = board.history(reader.scope(), conflict.id());
        boolean office = reader.is(Role.OFFICE);
        boolean asked = conflict.state().equals("asked");
        String asks = conflict.askedSource();
        boolean answers = asked
                && asks != null
                && reader.is(Role.DEPARTMENT, Role.MANAGER)
                && ConflictDesk.answersFor(reader, asks);
        Optional<String> attribute = desk.decided(conflict);
        return new ConflictPage(
                page.line(conflict),
                ui.t("conflicts.kind." + conflict.kind() + ".about"),
                ui.t("conflicts.kind." + conflict.kind() + ".ends"),
                conflict.holds(),
                conflict.moves(),
                office,
                office && conflict.holds()
                        ? attribute.map(a -> values(page, conflict, a)).orElse(List.of())
                        : List.of(),
                office && conflict.holds() && !asked ? askable(ui, sources, conflict) : List.of(),
                answers,
                answers && asks != null && desk.states(conflict, asks),
                asked ? ConflictWords.department(ui, sources, asks) : null,
                office ? decisions(ui, page, attribute, history) : List.of(),
                history.stream()
                        .map(happened -> entry(reader, ui, page, conflict, sources, happened))
                        .toList());
    }

    private static List<Choice> values(ConflictWords.Page page, Conflict conflict, String attribute) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Side side : conflict.sides()) {
            if (side.say().equals(attribute) && side.value() != null) {
                values.putIfAbsent(side.value(), page.value(side));
            }
        }
        return values.entrySet().stream()
                .map(value -> new Choice(value.getKey(), value.getValue()))
                .toList();
    }

    /** The one that is likely wrong first. */
    private static List<Choice> askable(Ui ui, Map<String, SourceLine> sources, Conflict conflict) {
        return conflict.sides().stream()
                .map(Side::source)
                .filter(code -> code != null && sources.containsKey(code))
                .distinct()
                .sorted(java.util.Comparator.comparing(
                        code -> !String.valueOf(code).equals(conflict.owner())))
                .map(code -> {
                    SourceLine source = sources.get(String.valueOf(code));
                    String name = source == null ? "" : ConflictWords.name(ui, source.nameZh(), source.nameEn());
                    return new Choice(
                            String.valueOf(code),
                            ui.t("conflicts.source-of", ConflictWords.department(ui, sources, code), name));
                })
                .toList();
    }

    private static List<Choice> decisions(
            Ui ui, ConflictWords.Page page, Optional<String> attribute, List<Happened> history) {
        return history.stream()
                .filter(one -> one.id() != null && !one.undone() && !one.what().equals("undone"))
                .map(one -> new Choice(String.valueOf(one.id()), title(ui, page, attribute.orElse(""), Map.of(), one)))
                .toList();
    }

    private static String title(
            Ui ui, ConflictWords.Page page, String attribute, Map<String, SourceLine> sources, Happened one) {
        String value = one.value() == null ? "" : page.valueOf(attribute, one.value());
        String department = one.source() == null ? "" : ConflictWords.department(ui, sources, one.source());
        return ui.t("conflicts.happened." + one.what(), department, value);
    }

    private TimelineEntry entry(
            Reader reader,
            Ui ui,
            ConflictWords.Page page,
            Conflict conflict,
            Map<String, SourceLine> sources,
            Happened one) {
        String text = one.text() == null ? null : Masking.text(one.text(), reader.scope());
        if (one.cause() != null) {
            text = ui.t("conflicts.cause." + one.cause(), one.delivery() == null ? "" : String.valueOf(one.delivery()));
        }
        return new TimelineEntry(
                ui.time(one.at()),
                title(ui, page, desk.decided(conflict).orElse(""), sources, one),
                text,
                one.undone() ? State.WITHDRAWN : null,
                one.by() == null ? null : ui.t("conflicts.by", one.by()),
                delivery(reader, one));
    }

    /** Deliveries have pages for those who bring them in. */
    private static @Nullable String delivery(Reader reader, Happened one) {
        return one.delivery() == null || !reader.is(Role.OFFICE) ? null : "/intake/deliveries/" + one.delivery();
    }
}
