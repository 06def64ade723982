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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Months;
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

    /** The comparison; empty where there is no such measure, or no such place within the scope on one of the sides. */
    public Optional<Comparison> find(Scope scope, String measure, MeasurePlace place, Clocks first, Clocks second) {
        Scope before = scope.withClocks(first);
        Scope after = scope.withClocks(second);
        Question asked = question(before, measure, place);
        Question askedThen = question(after, measure, place);
        Optional<Answer> was = measures.findAnswer(before, asked);
        Optional<Answer> is = measures.findAnswer(after, askedThen);
        return was.isEmpty() || is.isEmpty()
                ? Optional.empty()
                : Optional.of(compared(before, was.get(), after, is.get()));
    }

    private Question question(Scope scope, String measure, MeasurePlace place) {
        YearMonth month = scope.clocks().trueOn() != null
                ? YearMonth.from(scope.clocks().trueOn())
                : measures.findMonths(scope).map(Months::last).orElseGet(YearMonth::now);
        return new Question(measure, month, place);
    }

    private Comparison compared(Scope before, Answer was, Scope after, Answer is) {
        var columns = new ArrayList<String>();
        List<List<RowPage.Cell>> old = rows(before, was.question(), columns);
        List<List<RowPage.Cell>> fresh = rows(after, is.question(), columns);
        boolean whole = old.size() <= MOST_ROWS && fresh.size() <= MOST_ROWS;
        List<Difference> differences =
                whole ? explained(unlike(old, fresh), before.clocks(), after.clocks()) : List.of();
        return new Comparison(was, is, columns, differences, whole);
    }

    private List<List<RowPage.Cell>> rows(Scope scope, Question question, List<String> columns) {
        var rows = new ArrayList<List<RowPage.Cell>>();
        measures.forEachRowPage(scope, question, RowsWanted.COUNTED, page -> {
            if (columns.isEmpty()) {
                columns.addAll(page.columns());
            }
            rows.addAll(page.rows());
            return rows.size() <= MOST_ROWS;
        });
        return rows;
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
