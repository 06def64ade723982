package org.sunmao.app.measures.compare;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.Formula;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;

/** Compares a figure by two pairs of clocks, row by row, within the reader's scope. */
@Service
public class Comparisons {

    /** Of each side; a figure of more rows is compared without them. */
    static final int MOST_ROWS = 50_000;

    private static final Pattern SUBJECT = Pattern.compile("/(?:enterprises/E|buildings/B)([0-9]{1,18})");

    private final Measures measures;
    private final Causes causes;

    Comparisons(Measures measures, Causes causes) {
        this.measures = measures;
        this.causes = causes;
    }

    /**
     * One side of a comparison.
     *
     * @param clocks of which day, and as of which moment
     * @param version of the measure; 0 for the one in force
     */
    public record Side(Clocks clocks, int version) {}

    /** The comparison; empty where there is no such measure or version, or no such place within the scope on one of the sides. */
    public Optional<Comparison> find(Scope scope, String measure, MeasurePlace place, Side first, Side second) {
        Scope before = scope.withClocks(first.clocks());
        Scope after = scope.withClocks(second.clocks());
        Question asked = question(before, measure, place, first.version());
        Question askedThen = question(after, measure, place, second.version());
        Optional<Answer> was = measures.findAnswer(before, asked);
        Optional<Answer> is = measures.findAnswer(after, askedThen);
        return was.isEmpty() || is.isEmpty()
                ? Optional.empty()
                : Optional.of(compared(before, was.get(), after, is.get()));
    }

    private Question question(Scope scope, String measure, MeasurePlace place, int version) {
        YearMonth month = scope.clocks().trueOn() != null
                ? YearMonth.from(scope.clocks().trueOn())
                : measures.findMonths(scope, measure).map(Months::last).orElseGet(YearMonth::now);
        return new Question(measure, month, place, version);
    }

    private Comparison compared(Scope before, Answer was, Scope after, Answer is) {
        Answer between = was.formula().isAs(is.formula())
                ? null
                : measures.findAnswer(before, was.question(), is.formula()).orElse(null);
        Rows old = rows(before, was.question(), was.formula());
        Rows middle = between == null ? old : rows(before, was.question(), is.formula());
        Rows fresh = rows(after, is.question(), is.formula());
        boolean whole =
                Stream.of(old, middle, fresh).allMatch(rows -> rows.cells().size() <= MOST_ROWS);
        var differences = new ArrayList<Difference>();
        if (whole) {
            if (between != null && old.columns().equals(middle.columns())) {
                unlike(old.cells(), middle.cells())
                        .forEach(d -> differences.add(new Difference(d.before(), d.after(), Cause.DEFINED)));
            }
            differences.addAll(explained(unlike(middle.cells(), fresh.cells()), before.clocks(), after.clocks()));
            differences.sort(Comparator.comparing(Difference::cause));
        }
        List<PartChange> parts = between == null ? List.of() : changes(was, between);
        return new Comparison(was, is, between, fresh.columns(), differences, parts, whole);
    }

    /** Buildings whose figure is another. */
    private static List<PartChange> changes(Answer was, Answer between) {
        Map<MeasurePlace, Part> before = parts(was).collect(Collectors.toMap(Part::place, part -> part));
        var changes = new ArrayList<PartChange>();
        parts(between).forEach(after -> {
            Part other = before.get(after.place());
            if (other != null && !after.figure().saysTheSameAs(other.figure())) {
                changes.add(new PartChange(other, after));
            }
        });
        return changes;
    }

    private static Stream<Part> parts(Answer answer) {
        return answer.finding().breakdowns().stream()
                .filter(breakdown -> breakdown.level() == MeasurePlace.Level.BUILDING)
                .flatMap(breakdown -> breakdown.parts().stream());
    }

    private record Rows(List<String> columns, List<List<RowPage.Cell>> cells) {}

    private Rows rows(Scope scope, Question question, Formula formula) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<List<RowPage.Cell>>();
        measures.forEachRowPage(scope, question, formula, RowsWanted.COUNTED, page -> {
            if (columns.isEmpty()) {
                columns.addAll(page.columns());
            }
            rows.addAll(page.rows());
            return rows.size() <= MOST_ROWS;
        });
        return new Rows(columns, rows);
    }

    /** Rows on one side only; of those that speak of the same thing first, the two most alike are one row that reads otherwise. */
    static List<Difference> unlike(List<List<RowPage.Cell>> before, List<List<RowPage.Cell>> after) {
        Map<List<RowPage.Cell>, Integer> surplus = new HashMap<>();
        before.forEach(row -> surplus.merge(row, 1, Integer::sum));
        var fresh = new LinkedHashMap<String, List<List<RowPage.Cell>>>();
        for (List<RowPage.Cell> row : after) {
            Integer left = surplus.getOrDefault(row, 0);
            if (left > 0) {
                surplus.put(row, left - 1);
            } else {
                fresh.computeIfAbsent(first(row), any -> new ArrayList<>()).add(row);
            }
        }
        var differences = new ArrayList<Difference>();
        for (List<RowPage.Cell> row : before) {
            int left = surplus.getOrDefault(row, 0);
            if (left > 0) {
                surplus.put(row, left - 1);
                List<List<RowPage.Cell>> alike = fresh.getOrDefault(first(row), List.of());
                List<RowPage.Cell> other = alike.stream()
                        .max(Comparator.comparingLong(candidate -> equalCells(row, candidate)))
                        .orElse(null);
                if (other != null) {
                    alike.remove(other);
                }
                differences.add(new Difference(row, other, Cause.OTHER));
            }
        }
        fresh.values().forEach(rows -> rows.forEach(row -> differences.add(new Difference(null, row, Cause.OTHER))));
        return differences;
    }

    /** What a row speaks of first: the file that its first cell leads to, whatever it is called, or else the text. */
    private static String first(List<RowPage.Cell> row) {
        RowPage.Cell cell = row.get(0);
        return cell.href() == null ? cell.text() : cell.href();
    }

    private static long equalCells(List<RowPage.Cell> a, List<RowPage.Cell> b) {
        return IntStream.range(0, Math.min(a.size(), b.size()))
                .filter(i -> a.get(i).equals(b.get(i)))
                .count();
    }

    private List<Difference> explained(List<Difference> differences, Clocks first, Clocks second) {
        boolean otherDay = !Objects.equals(first.trueOn(), second.trueOn());
        Map<Long, Cause> known = Objects.equals(first.knownOn(), second.knownOn())
                ? Map.of()
                : causes.find(
                        subjects(differences),
                        Objects.requireNonNull(earlier(first.knownOn(), second.knownOn())),
                        later(first.knownOn(), second.knownOn()));
        return differences.stream()
                .map(difference ->
                        new Difference(difference.before(), difference.after(), cause(difference, known, otherDay)))
                .sorted(Comparator.comparing(Difference::cause))
                .toList();
    }

    /** A building's own file changes with each list; what happened to the enterprise in the row tells more. */
    private static Cause cause(Difference difference, Map<Long, Cause> known, boolean otherDay) {
        return subjects(difference)
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherDay ? Cause.HAPPENED : Cause.OTHER);
    }

    private static Set<Long> subjects(List<Difference> differences) {
        var subjects = new LinkedHashSet<Long>();
        differences.forEach(difference -> subjects(difference).forEach(subjects::add));
        return subjects;
    }

    private static Stream<Long> subjects(Difference difference) {
        return Stream.of(difference.after(), difference.before())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(RowPage.Cell::href)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing((String href) -> href.startsWith("/buildings")))
                .map(SUBJECT::matcher)
                .filter(Matcher::lookingAt)
                .map(found -> Long.valueOf(found.group(1)));
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || b == null ? null : a.isAfter(b) ? a : b;
    }
}
