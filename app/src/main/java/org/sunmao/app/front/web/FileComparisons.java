package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.FileMembers;
import org.sunmao.app.front.store.FilesPreview;
import org.sunmao.app.front.store.FilesPreview.State;
import org.sunmao.app.front.store.FilesPreview.Told;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.resolution.FileDecisions;
import org.sunmao.app.resolution.FileDecisions.Word;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.Trial;
import org.sunmao.app.shell.Ui;

/** Says what a word about files would change: it is tried, and what it would come to is put side by side. */
@Component
class FileComparisons {

    private static final Set<String> HIDDEN = Set.of("district", "longitude", "latitude");
    private static final int MOST_BESIDES = 40;

    private final FilesPreview preview;
    private final FileDecisions decisions;
    private final ReviewDesk desk;

    FileComparisons(FilesPreview preview, FileDecisions decisions, ReviewDesk desk) {
        this.preview = preview;
        this.decisions = decisions;
        this.desk = desk;
    }

    /** A word that is only tried needs no reason of its own. */
    static String reason(String why) {
        return why.isBlank() ? "…" : why;
    }

    /** Two files as one. */
    Compared merge(Reader reader, Ui ui, long one, long other) {
        Word word = Word.merge(one, other, "", reader.username(), reason(""));
        Told told = preview.of(reader.scope(), () -> decisions.record(word), List.of(one, other));
        long lives = Math.min(one, other);
        var columns = List.of(
                new Column(ui.t("front.join.this"), told.before().files().get(one)),
                new Column(ui.t("front.join.other"), told.before().files().get(other)),
                new Column(ui.t("front.join.becomes"), told.after().files().get(lives)));
        return compared(reader, ui, told, columns, Set.of(one, other));
    }

    /** A file and what is taken out of it. */
    Compared split(Reader reader, Ui ui, long file, Collection<Long> mentions) {
        Word word = Word.split(file, mentions, "", reader.username(), reason(""));
        Told told = preview.of(reader.scope(), () -> decisions.record(word), List.of(file));
        Long taken = told.moves().stream()
                .filter(move -> mentions.contains(move.mention()))
                .map(Trial.Move::is)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var columns = List.of(
                new Column(ui.t("front.join.now"), told.before().files().get(file)),
                new Column(ui.t("front.join.stays"), told.after().files().get(file)),
                new Column(
                        ui.t("front.join.taken"),
                        taken == null ? null : told.after().files().get(taken)));
        Set<Long> own = taken == null ? Set.of(file) : Set.of(file, taken);
        return compared(reader, ui, told, columns, own);
    }

    /** What becomes of a building's units and figures. */
    Compared units(Reader reader, Ui ui, Supplier<Outcome> word, long building) {
        Told told = preview.of(reader.scope(), word, List.of(building));
        var lines = new ArrayList<Compared.Line>();
        Set<Long> ids = new LinkedHashSet<>(told.before().units().keySet());
        ids.addAll(told.after().units().keySet());
        for (long id : ids) {
            var was = told.before().units().get(id);
            var is = told.after().units().get(id);
            if (!Objects.equals(was, is)) {
                var named = Objects.requireNonNull(is == null ? was : is);
                lines.add(new Compared.Line(unitName(ui, named), List.of(unit(ui, was), unit(ui, is)), true));
            }
        }
        var heads = List.of(
                new Compared.Head(ui.t("front.join.now"), null, null),
                new Compared.Head(ui.t("front.join.after"), null, null));
        return new Compared(heads, lines, List.of(), figures(ui, told), List.of(), 0, refused(ui, told));
    }

    /** What becomes of figures by a change of buildings. */
    Compared buildings(Reader reader, Ui ui, Supplier<Outcome> word, Collection<Long> files) {
        Told told = preview.of(reader.scope(), word, List.copyOf(files));
        var heads = List.of(
                new Compared.Head(ui.t("front.join.now"), null, null),
                new Compared.Head(ui.t("front.join.after"), null, null));
        return new Compared(heads, List.of(), List.of(), figures(ui, told), List.of(), 0, refused(ui, told));
    }

    static String unitName(Ui ui, FilesPreview.UnitState unit) {
        return unit.floor().isEmpty() ? unit.label() : ui.t("front.join.unit", unit.floor(), unit.label());
    }

    private static Compared.Cell unit(Ui ui, FilesPreview.@Nullable UnitState unit) {
        if (unit == null) {
            return new Compared.Cell(ui.t("front.join.no-unit"));
        }
        String area = unit.area() == null ? ui.unknown() : ui.area(unit.area());
        return new Compared.Cell(ui.t("front.join.unit.holds", area, unit.current(), unit.former()));
    }

    /** A file at one side. */
    record Column(String label, @Nullable State state) {}

    /** The files side by side, what else would move, and the figures. */
    Compared compared(Reader reader, Ui ui, Told told, List<Column> columns, Set<Long> own) {
        List<Trial.Move> besides = told.moves().stream()
                .filter(move -> isBeside(move, own))
                .limit(MOST_BESIDES)
                .toList();
        return new Compared(
                columns.stream().map(column -> head(told, column)).toList(),
                sums(ui, columns),
                facts(reader.scope(), ui, columns),
                figures(ui, told),
                besides.stream().map(move -> beside(reader, ui, told, move)).toList(),
                told.moves().size(),
                refused(ui, told));
    }

    /** Whether a mention moves that the two files alone do not account for. One that stood for nobody is such a mention. */
    static boolean isBeside(Trial.Move move, Set<Long> own) {
        Long was = move.was();
        Long is = move.is();
        return was == null || !own.contains(was) || (is != null && !own.contains(is));
    }

    private static @Nullable String refused(Ui ui, Told told) {
        return told.outcome() instanceof Refused refused
                ? ui.t("resolution.refusal." + refused.why().word())
                : null;
    }

    /** A file that is only tried has no address yet. */
    private static Compared.Head head(Told told, Column column) {
        State state = column.state();
        State stands = state == null ? null : told.before().files().get(state.id());
        return new Compared.Head(
                column.label(),
                state == null || state.name().isEmpty() ? null : state.name(),
                state == null || stands == null || !stands.stands() ? null : path(state));
    }

    private static String path(State state) {
        return state.kind().equals("building") ? SubjectPath.building(state.id()) : SubjectPath.enterprise(state.id());
    }

    private static List<Compared.Line> sums(Ui ui, List<Column> columns) {
        return Stream.of(
                        sum(ui, "mentions", columns, State::mentions),
                        sum(ui, "rows", columns, State::rows),
                        sum(ui, "current", columns, State::current),
                        sum(ui, "former", columns, State::former),
                        sum(ui, "conflicts", columns, State::conflicts),
                        sum(ui, "corrections", columns, State::corrections))
                .toList();
    }

    private static Compared.Line sum(Ui ui, String word, List<Column> columns, Function<State, Long> value) {
        List<Compared.Cell> cells = columns.stream()
                .map(Column::state)
                .map(state ->
                        new Compared.Cell(state == null || !state.stands() ? null : ui.number(value.apply(state))))
                .toList();
        return new Compared.Line(ui.t("front.join.sum." + word), cells, changes(cells));
    }

    private static boolean changes(List<Compared.Cell> cells) {
        return !cells.isEmpty() && !cells.get(0).equals(cells.get(cells.size() - 1));
    }

    private static List<Compared.Line> facts(Scope scope, Ui ui, List<Column> columns) {
        Set<String> codes = new LinkedHashSet<>(List.of("name", "code", "address", "registered-address"));
        columns.stream()
                .map(Column::state)
                .filter(Objects::nonNull)
                .forEach(state -> codes.addAll(
                        state.attributes().values().keySet().stream().sorted().toList()));
        codes.removeAll(HIDDEN);
        var lines = new ArrayList<Compared.Line>();
        String room = columns.stream()
                        .map(Column::state)
                        .filter(Objects::nonNull)
                        .anyMatch(state -> state.kind().equals("building"))
                ? "places"
                : "enterprises";
        for (String code : codes) {
            List<Compared.Cell> cells = columns.stream()
                    .map(Column::state)
                    .map(state -> new Compared.Cell(state == null ? null : said(scope, ui, state, code)))
                    .toList();
            if (cells.stream().anyMatch(cell -> cell.text() != null)) {
                String label = ui.tOr(room + ".attribute." + code, ui.tOr("front.field." + code, code));
                lines.add(new Compared.Line(label, cells, changes(cells)));
            }
        }
        return lines;
    }

    private static @Nullable String said(Scope scope, Ui ui, State state, String code) {
        return state.attributes()
                .winner(code)
                .map(Chosen::value)
                .map(value -> AttributeTexts.shown(ui, scope, code, value))
                .orElse(null);
    }

    private static List<Compared.Moved> figures(Ui ui, Told told) {
        return told.figures().stream()
                .map(moved -> new Compared.Moved(
                        MeasureWords.name(ui, moved.definition()),
                        place(ui, told, moved.place()),
                        figure(ui, moved, moved.before()),
                        figure(ui, moved, moved.after()),
                        change(ui, moved)))
                .toList();
    }

    private static @Nullable String figure(Ui ui, FilesPreview.Moved moved, @Nullable Figure figure) {
        return figure == null ? null : MeasureWords.text(ui, moved.definition(), figure);
    }

    private static @Nullable String change(Ui ui, FilesPreview.Moved moved) {
        BigDecimal was = moved.before() == null ? null : moved.before().value();
        BigDecimal is = moved.after() == null ? null : moved.after().value();
        return was == null || is == null
                ? null
                : MeasureWords.change(ui, moved.definition().unit(), is.subtract(was));
    }

    private static String place(Ui ui, Told told, MeasurePlace place) {
        if (place.level() != MeasurePlace.Level.BUILDING) {
            return ui.t("measures.everywhere");
        }
        State file = told.before().files().get(place.buildingFilter());
        State later = told.after().files().get(place.buildingFilter());
        return file != null && file.stands() ? file.name() : later == null ? "" : later.name();
    }

    private Compared.Beside beside(Reader reader, Ui ui, Told told, Trial.Move move) {
        String name = desk.findItem(reader.scope(), move.mention())
                .map(item -> item.entry().name())
                .orElse("");
        return new Compared.Beside(
                name.isEmpty() ? ui.unknown() : name,
                "/review/" + move.mention(),
                name(told.before().files().get(move.was() == null ? 0 : move.was())),
                name(told.after().files().get(move.is() == null ? 0 : move.is())));
    }

    private static @Nullable String name(@Nullable State state) {
        return state == null || state.name().isEmpty() ? null : state.name();
    }

    /** The members of a file by source, as the page ticks them. */
    static List<MemberGroup> groups(
            Ui ui, Scope scope, SourceNames sources, List<FileMembers.Member> members, long anchor, Set<Long> chosen) {
        var groups = new ArrayList<MemberGroup>();
        for (FileMembers.Member member : members) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).code().equals(member.source())) {
                groups.add(new MemberGroup(member.source(), sources.name(member.source()), new ArrayList<>()));
            }
            groups.get(groups.size() - 1)
                    .lines()
                    .add(new MemberGroup.Line(
                            member.mention(),
                            Links.text(ui, scope, member.fields()),
                            ui.t("front.links.rows", member.rows()),
                            member.mention() == anchor,
                            member.byPerson(),
                            chosen.contains(member.mention())));
        }
        return groups;
    }
}
