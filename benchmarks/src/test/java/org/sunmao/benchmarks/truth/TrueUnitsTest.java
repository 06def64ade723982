package org.sunmao.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrueUnitsTest {

    private final TrueUnits units = new TrueUnits(new TruthFiles(
            Map.of(),
            List.of(new TruthFiles.Row("f", "", 1, "", "B1", "12:1205")),
            List.of(new TruthFiles.Tenancy("E1", "B1", "12:1203;1204", LocalDate.of(2026, 1, 1), null))));

    @Test
    void a_run_of_rooms_is_the_same_as_its_rooms() {
        assertThat(units.same("B1", "12:1203;1204", "12/1203-1204")).isTrue();
        assertThat(units.same("B1", "12:1203;1204", "12/1203")).isFalse();
        assertThat(units.same("B1", "12:1203;1204", "11/1203-1204")).isFalse();
    }

    @Test
    void a_whole_floor_is_all_its_rooms_and_no_fewer() {
        assertThat(units.same("B1", "12:1203;1204;1205", "12/12F")).isTrue();
        assertThat(units.same("B1", "12:1203;1204", "12/12F")).isFalse();
    }

    @Test
    void a_found_unit_is_taken_apart_into_rooms() {
        assertThat(units.singleFound("B1", "12/1203-1205")).containsExactly("12/1203", "12/1204", "12/1205");
        assertThat(units.singleFound("B1", "12/12F")).containsExactly("12/1203", "12/1204", "12/1205");
    }
}
