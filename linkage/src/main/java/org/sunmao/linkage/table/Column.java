package org.sunmao.linkage.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.linkage.learn.TermFrequencies;

/** A compared column: its values in all rows of both tables, in the form in which they are compared. */
final class Column {
    final ColumnReading reading;
    final Kind kind;
    /** Plain text; empty where missing. */
    final String[] plain;
    /** Cells as they came, for explanations. */
    final String[] cells;
    /** Words as sorted numbers, each once; of texts and names only. */
    final int[][] words;
    /** Rarity of each word, log2 of one over the share of cells that have it. */
    double[] rarity = {};
    /** Persons of a list. */
    final String[][] persons;

    final double[] numbers;
    /** Days as eight digits where they are days; digits of telephones. */
    final String[] digits;

    final TermFrequencies frequencies = new TermFrequencies();

    Column(ColumnReading reading, String[] cells) {
        this.reading = reading;
        this.kind = reading.kind();
        this.cells = cells;
        int n = cells.length;
        plain = new String[n];
        words = new int[kind == Kind.TEXT || kind == Kind.NAME ? n : 0][];
        persons = new String[kind == Kind.PERSONS ? n : 0][];
        numbers = new double[kind == Kind.NUMBER || kind == Kind.YEAR ? n : 0];
        digits = new String[kind == Kind.DATE || kind == Kind.PHONE ? n : 0];
        Map<String, Integer> numbered = new HashMap<>();
        for (int i = 0; i < n; i++) {
            read(i, cells[i], numbered);
        }
        if (words.length > 0) {
            weigh(numbered.size());
        }
    }

    private void read(int i, String cell, Map<String, Integer> numbered) {
        plain[i] = PlainText.plain(cell);
        switch (kind) {
            case TEXT, NAME ->
                words[i] = PlainText.words(plain[i]).stream()
                        .mapToInt(w -> numbered.computeIfAbsent(w, k -> numbered.size()))
                        .sorted()
                        .distinct()
                        .toArray();
            case PERSONS -> persons[i] = Persons.split(cell).toArray(String[]::new);
            case NUMBER, YEAR -> numbers[i] = Quantities.read(cell.strip());
            case PHONE -> digits[i] = lastDigits(PlainText.digits(cell));
            case DATE -> {
                String day = Days.read(cell.strip());
                digits[i] = day.isEmpty() ? PlainText.digits(cell) : day;
            }
            default -> {}
        }
        if (kind == Kind.NUMBER && (Double.isNaN(numbers[i]) || numbers[i] == 0)) {
            // A price of nothing is a price that was not given.
            plain[i] = "";
        }
        if (!plain[i].isEmpty()) {
            frequencies.add(plain[i]);
        }
    }

    /** Area and country codes come and go in front. */
    private static String lastDigits(String digits) {
        return digits.length() > 11 ? digits.substring(digits.length() - 11) : digits;
    }

    private void weigh(int n) {
        int[] counts = new int[n];
        int cells = 0;
        for (int[] cell : words) {
            cells += cell.length > 0 ? 1 : 0;
            for (int word : cell) {
                counts[word]++;
            }
        }
        double all = cells + 1;
        rarity = Arrays.stream(counts)
                .mapToDouble(c -> Math.log(all / c) / Math.log(2))
                .toArray();
    }

    boolean missing(int row) {
        return plain[row].isEmpty();
    }

    /** Different values among the filled cells, and filled cells among all. */
    static ColumnReading reading(String left, String right, Kind kind, List<String> cells) {
        long filled = cells.stream().filter(c -> !PlainText.plain(c).isEmpty()).count();
        long distinct = cells.stream()
                .map(PlainText::plain)
                .filter(c -> !c.isEmpty())
                .distinct()
                .count();
        return new ColumnReading(
                left,
                right,
                kind,
                cells.isEmpty() ? 0 : (double) filled / cells.size(),
                filled == 0 ? 0 : (double) distinct / filled);
    }
}
