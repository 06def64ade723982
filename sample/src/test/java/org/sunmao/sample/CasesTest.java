package org.sunmao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.sample.files.Case;

/** Every hard case occurs, and the truth's count of it is no empty claim. */
class CasesTest {

    @TempDir
    static Path dir;

    static SmallDistrict small;
    static Map<String, NamedCsvRecord> enterprises = new HashMap<>();

    @BeforeAll
    static void generate() throws IOException {
        small = SmallDistrict.generate(dir, 40, 3000, 8);
        small.truth("enterprises.csv").forEach(row -> enterprises.put(row.getField("id"), row));
    }

    private static List<NamedCsvRecord> examples(Case one) throws IOException {
        return small.truth("case-examples.csv").stream()
                .filter(row -> row.getField("case").equals(one.code()))
                .toList();
    }

    @Test
    void every_case_occurs() throws IOException {
        Set<String> counted = new HashSet<>();
        for (NamedCsvRecord row : small.truth("cases.csv")) {
            assertThat(Long.parseLong(row.getField("count"))).isPositive();
            counted.add(row.getField("case"));
        }
        for (Case one : Case.values()) {
            assertThat(counted).contains(one.code());
        }
    }

    @Test
    void capital_is_written_in_fifteen_ways_and_more() throws IOException {
        assertThat(examples(Case.CAPITAL_SPELLING).stream().map(row -> row.getField("variant")))
                .satisfies(all -> assertThat(Set.copyOf(all)).hasSizeGreaterThanOrEqualTo(15));
    }

    @Test
    void a_wrong_code_differs_from_the_right_one_in_one_character() throws IOException {
        assertThat(examples(Case.WRONG_CHARACTER_IN_CODE)).isNotEmpty().allSatisfy(row -> {
            String right = enterprises.get(row.getField("enterprise")).getField("uscc");
            String wrong = row.getField("detail");
            assertThat(wrong).hasSameSizeAs(right);
            int differences = 0;
            for (int i = 0; i < right.length(); i++) {
                differences += right.charAt(i) == wrong.charAt(i) ? 0 : 1;
            }
            assertThat(differences).isOne();
        });
    }

    @Test
    void an_old_name_is_not_the_name_of_today() throws IOException {
        assertThat(examples(Case.OLD_NAME))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("detail"))
                        .isNotEqualTo(
                                enterprises.get(row.getField("enterprise")).getField("name")));
    }

    @Test
    void a_branch_bears_the_name_of_its_head_office_and_another_code() throws IOException {
        assertThat(examples(Case.BRANCH_AND_HEAD_OFFICE)).isNotEmpty().allSatisfy(row -> {
            NamedCsvRecord branch = enterprises.get(row.getField("enterprise"));
            NamedCsvRecord head = enterprises.get(row.getField("detail"));
            assertThat(branch.getField("name")).endsWith("分公司").startsWith(head.getField("name"));
            assertThat(branch.getField("uscc")).isNotEqualTo(head.getField("uscc"));
        });
    }

    @Test
    void a_firm_in_three_buildings_holds_rooms_in_three_on_the_last_day() throws IOException {
        Map<String, Set<String>> where = new HashMap<>();
        for (NamedCsvRecord row : small.truth("tenancies.csv")) {
            if (row.getField("end").isEmpty()) {
                where.computeIfAbsent(row.getField("enterprise"), key -> new HashSet<>())
                        .add(row.getField("building"));
            }
        }
        assertThat(examples(Case.IN_THREE_BUILDINGS))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(where.get(row.getField("enterprise"))).hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void who_left_moved_out_of_every_building() throws IOException {
        Map<String, LocalDate> in = new HashMap<>();
        Map<String, LocalDate> out = new HashMap<>();
        for (NamedCsvRecord row : small.truth("moves.csv")) {
            Map<String, LocalDate> side = row.getField("direction").equals("in") ? in : out;
            side.merge(
                    row.getField("enterprise"), LocalDate.parse(row.getField("day")), (a, b) -> a.isAfter(b) ? a : b);
        }
        assertThat(examples(Case.LEFT)).isNotEmpty().allSatisfy(row -> {
            String who = row.getField("enterprise");
            assertThat(out.get(who)).isNotNull().isAfterOrEqualTo(in.get(who));
        });
    }

    @Test
    void a_forgotten_floor_is_missing_in_that_month_only() throws IOException {
        for (NamedCsvRecord example : examples(Case.FORGOTTEN_FLOOR)) {
            String month = example.getField("detail").split(" ")[0];
            String floor = example.getField("detail").split(" ")[1];
            String building = example.getField("building");
            Set<LocalDate> told = new HashSet<>();
            Map<String, LocalDate> days = new HashMap<>();
            small.district()
                    .files()
                    .forEach(
                            file -> days.put(small.dir().relativize(file.path()).toString(), file.dataDate()));
            for (NamedCsvRecord row : small.truthRows("tenants/")) {
                if (row.getField("building").equals(building)
                        && row.getField("unit").startsWith(floor + ":")) {
                    told.add(days.get(row.getField("file")));
                }
            }
            LocalDate day = YearMonth.parse(month).atEndOfMonth();
            assertThat(told).doesNotContain(day);
            assertThat(told).anyMatch(other -> other.isBefore(day));
        }
    }

    @Test
    void a_renamed_building_and_one_with_two_numbers_say_so() throws IOException {
        assertThat(examples(Case.RENAMED_BUILDING)).isNotEmpty();
        assertThat(examples(Case.ONE_BUILDING_WITH_TWO_NUMBERS)).isNotEmpty();
        assertThat(examples(Case.TWO_BUILDINGS_AT_ONE_NUMBER))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("detail")).startsWith("B"));
    }

    @Test
    void what_changed_in_the_register_is_told_with_its_day() throws IOException {
        Map<String, Integer> changes = new HashMap<>();
        small.truth("register-changes.csv").forEach(row -> changes.merge(row.getField("change"), 1, Integer::sum));
        assertThat(changes).containsOnlyKeys("moved", "renamed", "revoked", "new");
    }
}
