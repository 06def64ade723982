package org.sunmao.app.campaigns.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How bodies are ranked: points are the sum of terms, and a term is a measure times a weight, bounded where that is said. Written as a line for each term, such as
 * {@code contracted * 10} or {@code visits * 0.5 max 20}.
 *
 * @param terms in the order in which they were written
 */
public record Formula(List<Term> terms) {

    /** What can be counted of a body. */
    public static final List<String> MEASURES = List.of(
            "contracted",
            "fresh",
            "running",
            "agreed-yi",
            "arrived-yi",
            "joined",
            "jobs",
            "meetings",
            "visits",
            "solved",
            "tasks");

    /** What is used where a campaign declares nothing else. */
    public static final String USUAL =
            "fresh * 10\nagreed-yi * 1 max 50\narrived-yi * 5 max 100\njoined * 2\nmeetings * 1 max 10\nvisits * 0.5 max 20\nsolved * 2\ntasks * 1";

    private static final Pattern LINE =
            Pattern.compile("([a-z-]+)\\s*[*×]\\s*([0-9]{1,4}(?:\\.[0-9]{1,2})?)(?:\\s+max\\s+([0-9]{1,5}))?");
    private static final int MOST_TERMS = 12;

    public Formula {
        terms = List.copyOf(terms);
    }

    /**
     * A measure times a weight.
     *
     * @param most the most points; null for no bound
     */
    public record Term(
            String measure, BigDecimal weight, @Nullable Integer most) {

        /** The points for so much, to two decimals. */
        public BigDecimal points(BigDecimal value) {
            BigDecimal points = value.multiply(weight).setScale(2, RoundingMode.HALF_UP);
            return most == null ? points : points.min(BigDecimal.valueOf(most).setScale(2));
        }
    }

    /**
     * A line that is not understood.
     *
     * @param line its number, from 1
     * @param found what stands there
     */
    public record Fault(int line, String found) {}

    /** A formula, or why it is none. */
    public record Read(Formula formula, List<Fault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** Reads a formula; lines that are not understood are faults, as is a measure that stands twice, or nothing at all. */
    public static Read read(String text) {
        var terms = new ArrayList<Term>();
        var faults = new ArrayList<Fault>();
        var measures = new HashSet<String>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher term = LINE.matcher(line);
            boolean understood = term.matches() && MEASURES.contains(term.group(1)) && measures.add(term.group(1));
            if (understood && terms.size() < MOST_TERMS) {
                terms.add(new Term(
                        term.group(1),
                        new BigDecimal(term.group(2)),
                        term.group(3) == null ? null : Integer.valueOf(term.group(3))));
            } else {
                faults.add(new Fault(i + 1, line));
            }
        }
        if (terms.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, ""));
        }
        return new Read(new Formula(terms), faults);
    }

    /** The points of each term, in their order, for what was counted; what was not counted is nothing. */
    public List<BigDecimal> points(Map<String, BigDecimal> counted) {
        return terms.stream()
                .map(term -> term.points(counted.getOrDefault(term.measure(), BigDecimal.ZERO)))
                .toList();
    }

    /** As it is written. */
    public String text() {
        return terms.stream()
                .map(term -> term.measure() + " * " + term.weight().toPlainString()
                        + (term.most() == null ? "" : " max " + term.most()))
                .collect(Collectors.joining("\n"));
    }
}
