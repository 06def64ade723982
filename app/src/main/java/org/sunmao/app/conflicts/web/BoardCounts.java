package org.sunmao.app.conflicts.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.conflicts.SourceLine;
import org.sunmao.app.conflicts.Tally;
import org.sunmao.app.shell.Figure;
import org.sunmao.app.shell.Ui;

/**
 * How many conflicts there are, counted from one set of numbers, so that every column of counts adds up to the same sum.
 *
 * @param figures all, weighty, asked, overdue
 */
public record BoardCounts(
        List<Figure> figures, List<Line> kinds, List<Line> departments, List<Line> streets, List<Line> severities) {

    /**
     * A line of counts.
     *
     * @param href the list of just these; null where there is no such filter
     * @param title what the label means; null where it speaks for itself
     */
    public record Line(
            String label, @Nullable String title, @Nullable String href, long count, long asked, long overdue) {}

    static BoardCounts of(
            Ui ui,
            List<Tally> tallies,
            ConflictKinds kinds,
            Map<String, SourceLine> sources,
            Function<String, String> streets) {
        return new BoardCounts(
                List.of(
                        figure(ui, "all", tallies, any -> true, null),
                        figure(ui, "high", tallies, t -> t.severity().equals("high"), "/conflicts?severity=high"),
                        figure(ui, "asked", tallies, t -> t.state().equals("asked"), "/conflicts?state=asked"),
                        figure(ui, "overdue", tallies, Tally::overdue, "/conflicts?overdue=yes")),
                kinds.list().stream()
                        .map(ConflictKind::id)
                        .map(id -> line(
                                ui.t("conflicts.kind." + id),
                                ui.t("conflicts.kind." + id + ".about"),
                                "/conflicts?kind=" + id,
                                tallies.stream()
                                        .filter(t -> t.kind().equals(id))
                                        .toList()))
                        .filter(line -> line.count() > 0)
                        .sorted(Comparator.comparingLong(Line::count).reversed())
                        .toList(),
                by(
                        tallies,
                        Tally::owner,
                        (code, some) -> line(
                                ConflictWords.department(ui, sources, code.isEmpty() ? null : code),
                                sourceName(ui, sources.get(code)),
                                code.isEmpty() ? null : "/conflicts?owner=" + code,
                                some)),
                by(
                        tallies,
                        Tally::street,
                        (code, some) -> line(
                                code.isEmpty() ? ui.t("conflicts.no-street") : streets.apply(code),
                                null,
                                code.isEmpty() ? null : "/conflicts?street=" + code,
                                some)),
                ConflictFilters.SEVERITIES.stream()
                        .map(severity -> line(
                                ui.t("conflicts.severity." + severity),
                                null,
                                "/conflicts?severity=" + severity,
                                tallies.stream()
                                        .filter(t -> t.severity().equals(severity))
                                        .toList()))
                        .toList());
    }

    private static @Nullable String sourceName(Ui ui, @Nullable SourceLine source) {
        return source == null ? null : ConflictWords.name(ui, source.nameZh(), source.nameEn());
    }

    private static Figure figure(Ui ui, String key, List<Tally> tallies, Predicate<Tally> which, @Nullable String ask) {
        long count = tallies.stream().filter(which).mapToLong(Tally::count).sum();
        return new Figure(ui.t("conflicts.figure." + key), ui.number(count), null, null, null, ask, null);
    }

    private interface Worded {
        Line line(String code, List<Tally> some);
    }

    private static List<Line> by(List<Tally> tallies, Function<Tally, @Nullable String> key, Worded worded) {
        Map<String, List<Tally>> groups = new TreeMap<>();
        for (Tally tally : tallies) {
            String code = key.apply(tally);
            groups.computeIfAbsent(code == null ? "" : code, any -> new ArrayList<>())
                    .add(tally);
        }
        return groups.entrySet().stream()
                .map(group -> worded.line(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingLong(Line::overdue)
                        .thenComparingLong(Line::count)
                        .reversed())
                .toList();
    }

    private static Line line(String label, @Nullable String title, @Nullable String href, List<Tally> some) {
        return new Line(
                label,
                title,
                href,
                some.stream().mapToLong(Tally::count).sum(),
                some.stream()
                        .filter(t -> t.state().equals("asked"))
                        .mapToLong(Tally::count)
                        .sum(),
                some.stream().filter(Tally::overdue).mapToLong(Tally::count).sum());
    }
}
