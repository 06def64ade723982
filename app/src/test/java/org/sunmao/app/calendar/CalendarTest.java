package org.sunmao.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.foundation.WorkCalendar;

class CalendarTest {

    private final WorkCalendar calendar = new CalendarConfiguration().workCalendar("");

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, true",
        "2024-02-10, false",
        "2024-02-17, false",
        "2024-02-18, true",
        "2024-06-11, true",
        "2024-10-12, true",
        "2025-01-26, true",
        "2025-01-27, true",
        "2025-01-28, false",
        "2025-02-04, false",
        "2025-10-08, false",
        "2025-10-11, true",
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-14, true",
        "2026-02-23, false",
        "2026-06-19, false",
        "2026-09-20, true",
        "2026-10-10, true",
        "2026-10-11, false",
        // Not announced: 1 January is a Friday, the days of May are a weekend, 4 October is a Monday.
        "2027-01-01, false",
        "2027-02-08, true",
        "2027-05-03, true",
        "2027-10-01, false",
        "2027-10-04, true"
    })
    void offices_work_as_the_state_council_arranged_it(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void an_announced_year_has_the_working_days_that_its_arrangement_leaves(int year, int days) {
        assertThat(calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        // Over Spring Festival; the Saturday before it and the one after it are worked.
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 6, 2026-02-28",
        "2026-02-13, 7, 2026-03-02",
        // From within a holiday.
        "2026-02-18, 1, 2026-02-24",
        // Over the end of a year, the Sunday after it worked.
        "2025-12-31, 1, 2026-01-04",
        "2025-12-29, 5, 2026-01-06",
        // Into a year that nobody has announced.
        "2026-12-30, 2, 2027-01-04",
        "2026-03-02, 0, 2026-03-02",
        "2026-03-07, 0, 2026-03-07"
    })
    void a_deadline_counts_working_days_and_the_way_back_too(LocalDate from, int days, LocalDate until) {
        assertThat(calendar.after(from, days)).isEqualTo(until);
        assertThat(calendar.between(from, until)).isEqualTo(days);
        assertThat(calendar.between(until, from)).isEqualTo(-days);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-24, 1, 2026-02-14", "2026-03-02, 1, 2026-02-28", "2027-01-04, 1, 2026-12-31"})
    void some_working_days_before_a_day_are_counted_back(LocalDate day, int days, LocalDate reached) {
        assertThat(calendar.before(day, days)).isEqualTo(reached);
    }

    @Test
    void counting_there_and_back_agrees_from_any_day() {
        var random = new Random(20261130);
        for (int i = 0; i < 2000; i++) {
            LocalDate day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(1800));
            int days = 1 + random.nextInt(60);
            LocalDate reached = calendar.after(day, days);
            assertThat(calendar.isWorkingDay(reached)).as("%s + %s", day, days).isTrue();
            assertThat(calendar.between(day, reached)).as("%s + %s", day, days).isEqualTo(days);
            assertThat(calendar.after(calendar.before(reached, days), days)).isEqualTo(reached);
            LocalDate other = day.plusDays(random.nextInt(90));
            assertThat(calendar.between(day, other) + calendar.between(other, reached))
                    .isEqualTo(days);
        }
    }

    @Test
    void a_year_that_is_not_announced_is_said_to_be_so() {
        assertThat(calendar.isAnnounced(2026)).isTrue();
        assertThat(calendar.isAnnounced(2027)).isFalse();
        assertThat(calendar.isAnnounced(2023)).isFalse();
    }

    @Test
    void working_days_are_not_counted_below_none() {
        assertThatThrownBy(() -> calendar.after(LocalDate.EPOCH, -1))
                .hasMessage("found -1 working days, expected none or more");
    }

    @Test
    void a_district_adds_a_year_and_puts_a_day_right(@TempDir Path directory) throws IOException {
        WorkCalendar own = own(
                directory,
                "\uFEFFwhat,from,to,name\r\nyear,2027,,announced\r\noff,2027-02-05,2027-02-11,春节\r\nworked,2027-02-14,\r\n"
                        + "usual,2026-10-10,,\r\noff,2026-03-03,,flood\r\n");

        assertThat(own.isAnnounced(2027)).isTrue();
        assertThat(own.after(LocalDate.of(2027, 2, 4), 1)).isEqualTo(LocalDate.of(2027, 2, 12));
        assertThat(own.after(LocalDate.of(2027, 2, 4), 2)).isEqualTo(LocalDate.of(2027, 2, 14));
        assertThat(own.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
        assertThat(own.isWorkingDay(LocalDate.of(2026, 3, 3))).isFalse();
        assertThat(own.isWorkingDay(LocalDate.of(2026, 1, 4))).isTrue();
        // An announced year is off on no other day than its lines say.
        assertThat(own.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    off,2027-02-30,,      | 3 | found 2027-02-30, expected a day such as 2027-02-06
                    off,2027-02-11,2027-02-05, | 3 | found 2027-02-11 to 2027-02-05, expected a span of at most 31 days
                    off,2027-02-11,2072-02-05, | 3 | found 2027-02-11 to 2072-02-05, expected a span of at most 31 days
                    closed,2027-02-11,,   | 3 | found closed, expected year, off, worked or usual
                    year,27,,             | 3 | found 27, expected a year such as 2027
                    worked,2027-01-02,,   | 3 | found 2027-01-02 a second time, expected one line a day; line 2 has it
                    """)
    void a_line_that_is_not_understood_is_named(String line, int number, String said, @TempDir Path directory) {
        assertThatThrownBy(() -> own(directory, "what,from,to,name\noff,2027-01-01,2027-01-03,元旦\n" + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(directory.resolve("own.csv") + ", line " + number + ": " + said);
    }

    @Test
    void a_file_that_is_no_calendar_stops_the_start(@TempDir Path directory) {
        assertThatThrownBy(() -> own(directory, "day,kind\n2027-01-01,off\n"))
                .hasMessageEndingWith("own.csv, line 1: found day,kind, expected what,from,to,name");
        assertThatThrownBy(() -> new CalendarConfiguration()
                        .workCalendar(directory.resolve("none.csv").toString()))
                .hasMessageStartingWith("sunmao.calendar.file: found ")
                .hasMessageEndingWith("none.csv, which cannot be read; expected a CSV file in UTF-8");
    }

    private static WorkCalendar own(Path directory, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("own.csv"), text);
        return new CalendarConfiguration().workCalendar(file.toString());
    }
}
