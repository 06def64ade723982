package org.sunmao.app.benefits.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as people type and paste them. */
class TypedTest {

    @Test
    void columns_are_divided_by_what_people_type() {
        for (String line : List.of("H1，3.25，是", "H1\t3.25\t是", "H1, 3.25 ,yes", "H1；3.25；1")) {
            Typed typed = Typed.lines("\n" + line + "\n").get(0);
            assertThat(typed.text(0, "code", 20)).isEqualTo("H1");
            assertThat(typed.parts(1, "mu", 2)).isEqualTo(325);
            assertThat(typed.flag(2, "idle")).isTrue();
            assertThat(typed.readable()).isTrue();
        }
    }

    @Test
    void what_cannot_be_read_is_told_with_line_column_and_what_was_found() {
        Typed typed = Typed.lines("H1，3.255，也许，2026-02-30").get(0);
        typed.parts(1, "mu", 2);
        typed.flag(2, "idle");
        typed.day(3, "from");
        typed.count(4, "people", 1, 9);
        assertThat(typed.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.found() + " " + fault.expected())
                .containsExactly("1 mu 3.255 parts-2", "1 idle 也许 flag", "1 from 2026-02-30 day", "1 people  count");
    }

    @Test
    void a_name_brings_no_number_with_it() {
        Typed typed = Typed.lines("陈春 13900001234").get(0);
        typed.name(0, "name");
        assertThat(typed.faults()).hasSize(1);
        assertThat(typed.faults().get(0).found()).as("nor does the refusal").doesNotContain("13900001234");
        Typed plain = Typed.lines("陈春").get(0);
        plain.name(0, "name");
        assertThat(plain.readable()).isTrue();
        assertThat(Typed.lines("2026/3/5").get(0).dayOrNone(1, "day")).isNull();
        assertThat(Typed.lines("2026/03/05").get(0).day(0, "day")).isEqualTo(LocalDate.of(2026, 3, 5));
    }
}
