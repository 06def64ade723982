package org.sunmao.app.benefits.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.TypedCell;

/**
 * A line of several columns, as it is typed or pasted out of a spreadsheet: columns are divided by tabs, commas or semicolons, in full width too. What cannot be read is
 * gathered with its column, what was found and a word for what was expected.
 */
public final class Typed {

    /** A line has more letters only by mistake. */
    private static final int LONGEST = 400;

    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "1");
    private static final Set<String> NO = Set.of("否", "无", "no", "n", "0", "");

    private final int line;
    private final String text;
    private final List<String> cells;
    private final List<Fault> faults = new ArrayList<>();

    private Typed(int line, String text) {
        this.line = line;
        this.text = text;
        this.cells =
                List.of(text.split("[\t,，;；]", -1)).stream().map(String::strip).toList();
    }

    /**
     * What is wrong with a cell.
     *
     * @param line from 1
     * @param column its word
     * @param found what stands there, personal numbers under their mask
     * @param expected a word
     */
    public record Fault(int line, String column, String found, String expected) {}

    /** The lines of a text that hold something. */
    public static List<Typed> lines(String text) {
        List<String> lines = text.lines().toList();
        var typed = new ArrayList<Typed>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                typed.add(new Typed(
                        i + 1, lines.get(i).length() > LONGEST ? lines.get(i).substring(0, LONGEST) : lines.get(i)));
            }
        }
        return typed;
    }

    /** One line made of single fields. */
    public static Typed fields(List<String> cells) {
        return fields(1, cells);
    }

    /** A row of a file, made of its cells. */
    public static Typed fields(int line, List<String> cells) {
        return new Typed(
                line,
                String.join(
                        "\t",
                        cells.stream()
                                .map(cell -> cell.replaceAll("[\t,，;；]", " ").strip())
                                .toList()));
    }

    /** The same line with something else in a column. */
    public Typed with(int column, String cell) {
        var changed = new ArrayList<>(cells);
        while (changed.size() <= column) {
            changed.add("");
        }
        changed.set(column, cell);
        return new Typed(line, String.join("，", changed));
    }

    /** The line as it was typed. */
    public String text() {
        return text;
    }

    /** What is wrong with it, in the order in which it was asked. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether everything could be read that was asked. */
    public boolean readable() {
        return faults.isEmpty();
    }

    /** Says that a column cannot stand. */
    public void refuse(int column, String name, String expected) {
        faults.add(new Fault(line, name, Masking.text(cell(column)), expected));
    }

    /** What stands in a column; empty where there is none. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** A text that must be there. */
    public String text(int column, String name, int longest) {
        String cell = cell(column);
        if (cell.isEmpty() || cell.length() > longest) {
            refuse(column, name, "text");
        }
        return cell;
    }

    /** A name of a person or body, without any number that should not be kept. */
    public String name(int column, String name) {
        return name(column, name, 30, true);
    }

    /**
     * A text that must be there and holds no personal number.
     *
     * @param plain whether other long numbers are refused too
     */
    public String name(int column, String name, int longest, boolean plain) {
        String cell = text(column, name, longest);
        if (!Masking.text(cell).equals(cell) || plain && cell.matches(".*[0-9]{5}.*")) {
            refuse(column, name, plain ? "no-number" : "no-personal");
        }
        return cell;
    }

    /** A whole number from one to another. */
    public int count(int column, String name, int least, int most) {
        OptionalInt number = TypedCell.count(cell(column), least, most);
        if (number.isEmpty()) {
            refuse(column, name, "count");
        }
        return number.orElse(least);
    }

    /** A number above zero in parts of so many places: of mu and yuan 2, of quantities 3. */
    public long parts(int column, String name, int places) {
        return parts(column, name, places, 1);
    }

    /** The same, from so many parts. */
    public long parts(int column, String name, int places, long least) {
        OptionalLong parts = TypedCell.parts(cell(column), places, least);
        if (parts.isEmpty()) {
            refuse(column, name, "parts-" + places);
        }
        return parts.orElse(1);
    }

    /** A day of our time, as {@link TypedCell} reads it. */
    public LocalDate day(int column, String name) {
        Optional<LocalDate> day =
                TypedCell.day(cell(column)).filter(each -> each.getYear() >= 1980 && each.getYear() <= 2100);
        if (day.isEmpty()) {
            refuse(column, name, "day");
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** A day that may be left out. */
    public @Nullable LocalDate dayOrNone(int column, String name) {
        return cell(column).isEmpty() ? null : day(column, name);
    }

    /** Yes or no. */
    public boolean flag(int column, String name) {
        String cell = cell(column).toLowerCase(java.util.Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            refuse(column, name, "flag");
        }
        return YES.contains(cell);
    }
}
