package org.sunmao.app.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunmao.app.foundation.WorkCalendar;

/**
 * What calendar files say, one after the other: a later one puts right what an earlier one said. Each line is {@code what,from,to,name}, where
 * {@code what} is {@code year}, {@code off}, {@code worked} or, to take back what an earlier file said, {@code usual}.
 */
final class CalendarDays {

    private static final List<String> HEADER = List.of("what", "from", "to", "name");
    private static final String KINDS = "year, off, worked or usual";
    /** More than any holiday; a slip in a date is not taken for one. */
    private static final int LONGEST = 31;

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, Boolean> days = new HashMap<>();

    /** @throws IllegalArgumentException with file, line, what was found and what was expected */
    void read(String file, String text) {
        var told = new HashMap<LocalDate, Long>();
        // A workbook program writes a byte order mark before the header.
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().allowMissingFields(true).ofCsvRecord(plain)) {
            boolean head = true;
            for (CsvRecord line : lines) {
                if (head) {
                    header(file, line);
                } else {
                    take(file, line, told);
                }
                head = false;
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + ": found no CSV (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    WorkCalendar calendar() {
        return new WorkCalendar(years, days);
    }

    private static void header(String file, CsvRecord line) {
        if (!line.getFields().stream().map(String::strip).toList().equals(HEADER)) {
            throw wrong(file, line, String.join(",", line.getFields()), String.join(",", HEADER));
        }
    }

    private void take(String file, CsvRecord line, Map<LocalDate, Long> told) {
        String what = field(line, 0);
        if (what.equals("year")) {
            years.add(year(file, line));
            return;
        }
        if (!Set.of("off", "worked", "usual").contains(what)) {
            throw wrong(file, line, what, KINDS);
        }
        LocalDate from = date(file, line, field(line, 1));
        LocalDate to = field(line, 2).isEmpty() ? from : date(file, line, field(line, 2));
        if (to.isBefore(from) || !to.isBefore(from.plusDays(LONGEST))) {
            throw wrong(file, line, from + " to " + to, "a span of at most " + LONGEST + " days");
        }
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Long before = told.putIfAbsent(day, line.getStartingLineNumber());
            if (before != null) {
                throw wrong(file, line, day + " a second time", "one line a day; line " + before + " has it");
            }
            put(what, day);
        }
    }

    private void put(String what, LocalDate day) {
        if (what.equals("usual")) {
            days.remove(day);
        } else {
            days.put(day, what.equals("worked"));
        }
    }

    private static int year(String file, CsvRecord line) {
        String year = field(line, 1);
        if (!year.matches("20\\d\\d")) {
            throw wrong(file, line, year, "a year such as 2027");
        }
        return Integer.parseInt(year);
    }

    private static LocalDate date(String file, CsvRecord line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(file, line, text, "a day such as 2027-02-06");
        }
    }

    private static String field(CsvRecord line, int index) {
        return index < line.getFieldCount() ? line.getField(index).strip() : "";
    }

    private static IllegalArgumentException wrong(String file, CsvRecord line, String found, String expected) {
        return new IllegalArgumentException(
                file + ", line " + line.getStartingLineNumber() + ": found " + found + ", expected " + expected);
    }
}
