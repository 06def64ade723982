package org.sunmao.linkage.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.RealData;
import org.sunmao.linkage.Reason;

class AddressComparisonTest {
    private static final String MARKS = "()-,号楼层B负至第0";
    private static final String HERE = "市南区望潮路12号云帆大厦";

    @ParameterizedTest
    @CsvSource({
        "1203室, 12F-03, equal",
        "1203室, 十二楼1203, equal",
        "1203室, 12层3室, equal",
        "１２０３室, 1203, equal",
        "A座1203室, A1203室, equal",
        "'1203、1204室', 1203-1204室, equal",
        "1203-1205室, 1204室, contained",
        "1203室, 1203-2, part",
        "1203室, 1210室, different",
        "1203室, 1208室, near"
    })
    void rooms_are_compared_however_they_are_written(String left, String right, String level) {
        assertThat(level("room", HERE + left, HERE + right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "block, A座1203室, B座1203室",
        "block, 1幢1203室, 二号楼1203室",
        "floor, 12层, 13层",
        "floor, 负一层, 1层",
        "room, 1203室, 1205室"
    })
    void another_unit_of_the_building_is_another_unit(String comparison, String left, String right) {
        AddressComparison other = AddressComparison.of(Address.read(HERE + left), Address.read(HERE + right));
        assertThat(other.isAnotherUnit()).isTrue();
        assertThat(other.reasons().stream().filter(r -> r.bits() <= UnitLevels.VETO))
                .extracting(Reason::comparison)
                .contains(comparison);
        assertThat(other.bits()).isLessThan(compare(HERE + left, HERE).bits());
    }

    @Test
    void what_one_side_does_not_name_is_no_evidence() {
        AddressComparison comparison = compare(HERE + "3幢12层1203室", HERE);
        assertThat(comparison.reasons())
                .extracting(Reason::comparison)
                .containsExactly("region", "road", "number", "building");
        assertThat(comparison.isAnotherUnit()).isFalse();
    }

    @Test
    void floor_and_room_may_stand_in_columns_of_their_own() {
        AddressComparison comparison = AddressComparison.of(
                Address.read(HERE), UnitReader.read("12", "03"), Address.read(HERE + "1203室"), null);
        assertThat(comparison.reasons())
                .extracting(Reason::comparison, Reason::level)
                .contains(tuple("room", "equal"));
    }

    @Test
    void another_road_outweighs_an_equal_number() {
        assertThat(compare("望潮路12号", "望潮路12号").bits()).isPositive();
        assertThat(compare("望潮路12号", "听松路12号").bits()).isNegative();
        assertThat(level("road", "望潮路与听松路交叉口", "听松路12号")).isEqualTo("crossing");
    }

    @Test
    void the_sum_is_that_of_the_reasons() {
        AddressComparison c = compare(HERE + "1203室", "青岛市望潮路12号松涛大厦1203");
        assertThat(c.bits())
                .isEqualTo(c.reasons().stream().mapToDouble(Reason::bits).sum());
    }

    @Test
    void any_two_texts_can_be_compared_and_are_sure_to_a_degree() {
        Random random = new Random(11);
        Writings writings = new Writings(11);
        Address before = Address.read("");
        for (int i = 0; i < 20_000; i++) {
            String text = writings.other(writings.unit());
            int cut = random.nextInt(text.length());
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            char odd = random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : mark;
            String damaged = text.substring(0, cut) + odd + text.substring(random.nextInt(text.length()));
            Address address = Address.read(damaged);
            UnitReading unit = UnitReader.read(damaged, text.substring(cut));
            AddressComparison comparison = AddressComparison.of(before, unit, address, null);
            assertThat(comparison.bits()).as(damaged).isFinite();
            assertThat(address.certainty()).as(damaged).isBetween(0.0, 1.0);
            assertThat(unit.certainty()).as(damaged).isBetween(0.0, 1.0);
            before = address;
        }
    }

    @Test
    void the_same_unit_outranks_another_unit_of_the_building() {
        Writings writings = new Writings(7);
        int[] trials = new int[3];
        for (int i = 0; i < 20_000; i++) {
            Writings.Unit unit = writings.unit();
            Address here = Address.read(writings.full(unit));
            count(trials, here, writings.other(unit), writings.other(writings.another(unit)));
        }
        assertThat(report("made-up units", trials)).isGreaterThan(0.995);
    }

    @Test
    void the_same_unit_outranks_another_in_lists_of_a_made_up_city() {
        Map<String, String> register = addresses("linkbench/reg.csv");
        for (String list : List.of("tax", "ten")) {
            Map<String, String> asked = addresses("linkbench/" + list + ".csv");
            List<String[]> pairs = RealData.lines("linkbench/truth_" + list + ".tsv").stream()
                    .map(l -> l.split("\t"))
                    .filter(pair -> isAtHome(register.get(pair[1]), asked.get(pair[0])))
                    .toList();
            int[] trials = trials(register, asked, pairs);
            double share = report("linkbench " + list, trials);
            assertThat(share).isGreaterThan(list.equals("tax") ? 0.99 : 0.95);
        }
    }

    /** For every true pair the writing, by the same list, of another unit of the building that the register names. */
    private static int[] trials(Map<String, String> register, Map<String, String> asked, List<String[]> pairs) {
        Map<String, List<String[]>> byBuilding = new HashMap<>();
        for (String[] pair : pairs) {
            byBuilding
                    .computeIfAbsent(building(register.get(pair[1])), b -> new ArrayList<>())
                    .add(pair);
        }
        int[] trials = new int[3];
        Random random = new Random(3);
        for (String[] pair : pairs) {
            String here = register.get(pair[1]);
            List<String> others = byBuilding.get(building(here)).stream()
                    .filter(p -> !register.get(p[1]).equals(here))
                    .map(p -> asked.get(p[0]))
                    .toList();
            if (!others.isEmpty() && !building(here).isEmpty()) {
                String other = others.get(random.nextInt(others.size()));
                count(trials, Address.read(here), asked.get(pair[0]), other);
            }
        }
        return trials;
    }

    /** A quarter of the tenants are not where they are registered; their rows are no writings of that address. */
    private static boolean isAtHome(String registered, String asked) {
        Address here = Address.read(registered);
        Address there = Address.read(asked);
        return !here.road().isEmpty() && asked.contains(here.road())
                || here.buildings().stream().anyMatch(there.buildings()::contains);
    }

    private static final Pattern BUILDING = Pattern.compile("(.*\\d号\\D+)(?:之.)?(?:\\d+幢)?\\d+层\\d+室");

    private static String building(String address) {
        Matcher m = BUILDING.matcher(address);
        return m.matches() ? m.group(1) : "";
    }

    private static Map<String, String> addresses(String file) {
        Map<String, String> out = new HashMap<>();
        RealData.rows(file).forEach(r -> out.put(r.getField("id"), r.getField("addr")));
        return out;
    }

    private static void count(int[] trials, Address here, String same, String another) {
        double mine = AddressComparison.of(here, Address.read(same)).bits();
        double other = AddressComparison.of(here, Address.read(another)).bits();
        trials[mine > other ? 0 : mine == other ? 1 : 2]++;
    }

    private static double report(String what, int[] trials) {
        double all = trials[0] + trials[1] + trials[2];
        System.out.printf(
                "%s: %.4f of %.0f trials rank the same unit first, ties %.4f%n",
                what, trials[0] / all, all, trials[1] / all);
        return trials[0] / all;
    }

    private static AddressComparison compare(String left, String right) {
        return AddressComparison.of(Address.read(left), Address.read(right));
    }

    private static String level(String comparison, String left, String right) {
        return compare(left, right).reasons().stream()
                .filter(r -> r.comparison().equals(comparison))
                .map(Reason::level)
                .findFirst()
                .orElse("");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
