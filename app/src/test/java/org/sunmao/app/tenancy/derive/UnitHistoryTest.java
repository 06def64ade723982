package org.sunmao.app.tenancy.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.tenancy.UnitName;
import org.sunmao.app.tenancy.derive.UnitTimeline.Change;
import org.sunmao.app.tenancy.derive.UnitTimeline.Part;

/** Units that are split, merged and renumbered while lists go on, by what was told and by laws that hold in random histories. */
class UnitHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static long payloads;

    private static Holder firm(int n) {
        return new Holder(Holder.Kind.ENTERPRISE, n);
    }

    private static LocalDate list(int month) {
        return FIRST.plusMonths(month);
    }

    private static TenantLine line(String room, Holder holder, int sqm, LocalDate start) {
        return new TenantLine(
                ++payloads,
                new UnitName("12", 12, room),
                holder,
                "某某",
                null,
                BigDecimal.valueOf(sqm),
                null,
                start,
                null);
    }

    private static Snapshot snapshot(int month, TenantLine... lines) {
        return new Snapshot(month, 1, list(month), true, false, List.of(lines));
    }

    private static Part part(String room, int sqm) {
        return new Part("12/" + room, BigDecimal.valueOf(sqm));
    }

    private static Change split(LocalDate day, String room, Part... parts) {
        return new Change(day, false, List.of("12/" + room), List.of(parts));
    }

    private static List<String> told(UnitTimeline timeline, Snapshot... snapshots) {
        return SpellBuilder.build(List.of(snapshots), timeline).spells().stream()
                .map(s -> s.unit.rooms() + " " + s.holder.kind() + s.holder.id() + " " + s.newest.areaSqm() + " "
                        + s.firstSeen + " " + s.firstMissing)
                .sorted()
                .toList();
    }

    @Test
    void who_held_a_unit_holds_its_parts_until_a_list_says_otherwise() {
        UnitTimeline timeline = UnitTimeline.of(
                List.of(split(LocalDate.of(2025, 2, 10), "1203", part("1203A", 180), part("1203B", 120))));
        assertThat(told(
                        timeline,
                        snapshot(0, line("1203", firm(1), 300, null)),
                        snapshot(1, line("1203A", firm(1), 180, null), line("1203B", firm(2), 120, null))))
                .containsExactly(
                        "1203 ENTERPRISE1 300 2025-01-31 2025-02-10",
                        "1203A ENTERPRISE1 180 2025-02-10 null",
                        "1203B ENTERPRISE1 120 2025-02-10 2025-02-28",
                        "1203B ENTERPRISE2 120 2025-02-28 null");
    }

    @Test
    void a_list_that_still_says_the_old_label_means_what_it_became() {
        UnitTimeline timeline = UnitTimeline.of(
                List.of(split(LocalDate.of(2025, 2, 10), "1203", part("1203A", 180), part("1203B", 120))));
        assertThat(told(
                        timeline,
                        snapshot(0, line("1203", firm(1), 300, null)),
                        snapshot(1, line("1203", firm(1), 300, null))))
                .containsExactly(
                        "1203 ENTERPRISE1 300 2025-01-31 2025-02-10",
                        "1203A ENTERPRISE1 180 2025-02-10 null",
                        "1203B ENTERPRISE1 120 2025-02-10 null");
    }

    @Test
    void a_part_may_keep_the_number_and_is_another_unit() {
        UnitTimeline timeline = UnitTimeline.of(
                List.of(split(LocalDate.of(2025, 2, 10), "1203", part("1203", 180), part("1205", 120))));
        assertThat(told(
                        timeline,
                        snapshot(0, line("1203", firm(1), 300, null)),
                        snapshot(1, line("1203", firm(1), 180, null), line("1205", Holder.VACANT, 120, null))))
                .containsExactly(
                        "1203 ENTERPRISE1 300 2025-01-31 2025-02-10",
                        "1203@2025-02-10 ENTERPRISE1 180 2025-02-10 null",
                        "1205 ENTERPRISE1 120 2025-02-10 2025-02-28",
                        "1205 VACANT0 120 2025-02-28 null");
        assertThat(timeline.label(UnitName.ofLabel("12/1203@2025-02-10"))).isEqualTo("12/1203");
    }

    @Test
    void another_number_on_the_door_ends_nothing_and_the_number_may_be_given_on() {
        UnitTimeline timeline = UnitTimeline.of(List.of(
                new Change(LocalDate.of(2025, 2, 10), true, List.of("12/1203"), List.of(new Part("12/1215", null))),
                new Change(LocalDate.of(2025, 2, 11), true, List.of("12/1201"), List.of(new Part("12/1203", null)))));
        assertThat(told(
                        timeline,
                        snapshot(0, line("1203", firm(1), 300, null), line("1201", firm(2), 50, null)),
                        snapshot(1, line("1215", firm(1), 300, null), line("1203", firm(2), 50, null))))
                .containsExactly("1201 ENTERPRISE2 50 2025-01-31 null", "1203 ENTERPRISE1 300 2025-01-31 null");
        assertThat(timeline.label(UnitName.ofLabel("12/1203"))).isEqualTo("12/1215");
        assertThat(timeline.label(UnitName.ofLabel("12/1201"))).isEqualTo("12/1203");
    }

    @Test
    void nobody_holds_a_unit_before_it_is_there_and_the_lease_keeps_its_day() {
        UnitTimeline timeline = UnitTimeline.of(List.of(
                new Change(LocalDate.of(2025, 2, 10), false, List.of("12/1", "12/2"), List.of(part("1-2", 150)))));
        LocalDate since = LocalDate.of(2023, 3, 1);
        var result = SpellBuilder.build(
                List.of(
                        snapshot(0, line("1", firm(1), 100, since), line("2", Holder.VACANT, 50, null)),
                        snapshot(1, line("1-2", firm(1), 150, since))),
                timeline);
        Spell merged = result.spells().stream()
                .filter(spell -> spell.unit.rooms().equals("1-2"))
                .findFirst()
                .orElseThrow();
        assertThat(merged.newest.leaseStart()).isEqualTo("2025-02-10");
        assertThat(merged.newest.terms()).containsEntry("lease-start", "2023-03-01");
        assertThat(result.spells().stream().filter(s -> s.unit.rooms().equals("1-2")))
                .as("who takes the wall out takes the empty room")
                .hasSize(1);
    }

    @Test
    void a_lease_that_begins_later_leaves_the_unit_vacant_and_ends_when_it_begins() {
        Holder coming = firm(1).committed();
        assertThat(told(
                        UnitTimeline.NOTHING_CHANGED,
                        snapshot(0, line("1", coming, 100, LocalDate.of(2025, 2, 15))),
                        snapshot(1, line("1", firm(1), 100, LocalDate.of(2025, 2, 15)))))
                .containsExactly(
                        "1 COMMITTED1 100 2025-01-31 2025-02-28",
                        "1 ENTERPRISE1 100 2025-02-28 null",
                        "1 VACANT0 100 2025-01-31 2025-02-28");
    }

    /** A building whose units are split, merged and renumbered at random between lists that tell the truth about it. */
    private static final class World {
        final Random random;
        final List<Change> changes = new ArrayList<>();
        final List<Snapshot> snapshots = new ArrayList<>();
        final Map<String, Integer> areas = new TreeMap<>();
        final Map<String, Holder> holders = new HashMap<>();
        /** Label on the door to the unit's key. */
        final Map<String, String> keys = new HashMap<>();

        int rooms;

        World(int seed) {
            random = new Random(seed);
            for (int i = 0; i < 6; i++) {
                String room = "r" + ++rooms;
                areas.put(room, 60 + 20 * random.nextInt(6));
                holders.put(room, random.nextInt(4) == 0 ? Holder.VACANT : firm(1 + random.nextInt(5)));
                keys.put(room, room);
            }
            for (int month = 0; month < 8; month++) {
                list(month);
                change(UnitHistoryTest.list(month).plusDays(3 + random.nextInt(20)));
            }
            list(8);
        }

        private void list(int month) {
            var lines = new ArrayList<TenantLine>();
            areas.forEach((room, sqm) -> lines.add(line(room, holders.get(room), sqm, null)));
            snapshots.add(snapshot(month, lines.toArray(TenantLine[]::new)));
        }

        private void change(LocalDate day) {
            var doors = new ArrayList<>(areas.keySet());
            String one = doors.get(random.nextInt(doors.size()));
            int sqm = areas.get(one);
            Holder holder = holders.get(one);
            switch (random.nextInt(3)) {
                case 0 -> {
                    String a = "r" + ++rooms;
                    String b = "r" + ++rooms;
                    int first = sqm / 3;
                    changes.add(new Change(
                            day, false, List.of("12/" + keys.get(one)), List.of(part(a, first), part(b, sqm - first))));
                    gone(one);
                    put(a, a, first, holder);
                    put(b, b, sqm - first, holder);
                }
                case 1 -> {
                    String other = doors.stream()
                            .filter(door ->
                                    !door.equals(one) && holders.get(door).equals(holder))
                            .findFirst()
                            .orElse(null);
                    if (other != null) {
                        String merged = "r" + ++rooms;
                        int sum = sqm + areas.get(other);
                        changes.add(new Change(
                                day,
                                false,
                                List.of("12/" + keys.get(one), "12/" + keys.get(other)),
                                List.of(part(merged, sum))));
                        gone(one);
                        gone(other);
                        put(merged, merged, sum, holder);
                    }
                }
                default -> {
                    String door = "r" + ++rooms;
                    String key = keys.get(one);
                    changes.add(new Change(day, true, List.of("12/" + key), List.of(new Part("12/" + door, null))));
                    gone(one);
                    put(door, key, sqm, holder);
                }
            }
        }

        private void gone(String door) {
            areas.remove(door);
            holders.remove(door);
            keys.remove(door);
        }

        private void put(String door, String key, int sqm, Holder holder) {
            areas.put(door, sqm);
            holders.put(door, holder);
            keys.put(door, key);
        }
    }

    private static boolean covers(Spell spell, LocalDate day) {
        return !spell.firstSeen.isAfter(day) && (spell.firstMissing == null || day.isBefore(spell.firstMissing));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_any_history_areas_are_kept_nobody_is_twice_and_no_gap_is_invented(int seed) {
        var world = new World(seed);
        UnitTimeline timeline = UnitTimeline.of(world.changes);
        List<Spell> spells = SpellBuilder.build(world.snapshots, timeline).spells();
        int whole = world.snapshots.get(0).lines().stream()
                .mapToInt(line -> line.areaSqm().intValue())
                .sum();
        for (LocalDate day = FIRST; !day.isAfter(list(8)); day = day.plusDays(1)) {
            LocalDate at = day;
            List<Spell> there =
                    spells.stream().filter(spell -> covers(spell, at)).toList();
            assertThat(there.stream()
                            .mapToInt(s -> s.newest.areaSqm().intValue())
                            .sum())
                    .as("area on %s", at)
                    .isEqualTo(whole);
            assertThat(there.stream().map(s -> s.unit).distinct().count())
                    .as("each unit once on %s", at)
                    .isEqualTo(there.size());
            assertThat(there).allSatisfy(spell -> {
                LocalDate from = timeline.fromDay(spell.unit);
                LocalDate until = timeline.untilDay(spell.unit);
                assertThat(from == null || !from.isAfter(at)).isTrue();
                assertThat(until == null || until.isAfter(at)).isTrue();
            });
        }
        List<SpellBuilder.Result> results = List.of(SpellBuilder.build(world.snapshots, timeline));
        int units = UnitAreas.of(results, timeline).entrySet().stream()
                .filter(unit -> timeline.untilDay(unit.getKey()) == null)
                .mapToInt(unit -> unit.getValue().intValue())
                .sum();
        assertThat(units).isEqualTo(whole);
    }

    @Test
    void a_word_taken_back_leaves_what_the_lists_say() {
        var world = new World(11);
        List<Snapshot> before = world.snapshots.subList(0, 1);
        assertThat(told(UnitTimeline.of(List.of()), before.toArray(Snapshot[]::new)))
                .isEqualTo(told(UnitTimeline.NOTHING_CHANGED, before.toArray(Snapshot[]::new)));
    }
}
