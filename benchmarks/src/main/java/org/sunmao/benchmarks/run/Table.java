package org.sunmao.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of results: the same rows for the terminal and for markdown. */
public final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table with these column heads. */
    public Table(String title, String... heads) {
        this.title = title;
        rows.add(List.of(heads));
    }

    /** Adds a row; it must have as many cells as there are heads. */
    public Table row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(title + ": " + cells.length + " cells, " + rows.get(0));
        }
        rows.add(Arrays.stream(cells).map(Object::toString).toList());
        return this;
    }

    /** The table in columns of equal width; the first stands left, the others right. */
    public String toText() {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        var text = new StringBuilder(title).append('\n');
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                text.append("  ").append(i == 0 ? row.get(i) + pad : pad + row.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The table as GitHub reads it, below its title as a heading of the second level. */
    public String toMarkdown() {
        var text = new StringBuilder("## ").append(title).append("\n\n");
        text.append(line(rows.get(0)))
                .append("|---|")
                .append("---:|".repeat(rows.get(0).size() - 1))
                .append('\n');
        rows.stream().skip(1).forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** Writes it so that {@link #read} gives it back; no cell holds a tabulator or a line break. */
    public void write(Path file) {
        List<String> lines = new ArrayList<>(List.of(title));
        rows.forEach(row -> lines.add(String.join("\t", row)));
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table that another process wrote. */
    public static Table read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            var table = new Table(lines.get(0), lines.get(1).split("\t", -1));
            lines.stream().skip(2).forEach(line -> table.row((Object[]) line.split("\t", -1)));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(List<String> row) {
        return row.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
