package org.sunmao.app.tenancy.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.places.BuildingChange.Kind;
import org.sunmao.app.places.BuildingChange.Standing;
import org.sunmao.app.tenancy.BuildingTimeline;
import org.sunmao.app.tenancy.UnitName;

/** Buildings that are divided and joined while lists go on, by what was told and by laws that hold in random histories. */
class BuildingHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);
    private static long payloads;

    private static Holder firm(int n) {
        return new Holder(Holder.Kind.ENTERPRISE, n);
    }

    private static LocalDate list(int month) {
        return FIRST.plusMonths(month);
    }

    private static TenantLine line(String label, Holder holder, int sqm, LocalDate start) {
        return new TenantLine(
                ++payloads, UnitName.ofLabel(label), holder, "某某", null, BigDecimal.valueOf(sqm), null, start, null);
    }

    private static final class Lists {
        final SortedMap<Long, SortedMap<Integer, List<Snapshot>>> written = new TreeMap<>();

        Lists month(int source, long building, int month, TenantLine... lines) {
            return on(source, building, month, list(month), lines);
        }

        Lists on(int source, long building, long delivery, LocalDate day, TenantLine... lines) {
            written.computeIfAbsent(building, any -> new TreeMap<>())
                    .computeIfAbsent(source, any -> new ArrayList<>())
                    .add(new Snapshot(delivery, source, day, true, false, new ArrayList<>(List.of(lines))));
            return this;
        }
    }

    private static SortedMap<Long, DerivedBuildings.One> derived(Lists lists, Standing... changes) {
        return DerivedBuildings.of(lists.written, Map.of(), BuildingTimeline.of(List.of(changes)));
    }

    private static List<String> told(SortedMap<Long, DerivedBuildings.One> derived) {
        var told = new ArrayList<String>();
        derived.forEach((building, one) -> one.results()
                .values()
                .forEach(result -> result.spells()
                        .forEach(s -> told.add(building + " " + s.unit.label() + " " + s.holder.kind() + s.holder.id()
                                + " " + s.firstSeen + " " + s.firstMissing
                                + (s.heldSince == null ? "" : " since " + s.heldSince)))));
        return told.stream().sorted().toList();
    }

    private static final LocalDate DAY = LocalDate.of(2025, 2, 10);
    private static final Standing BY_FLOORS =
            new Standing(1, Kind.SPLIT, DAY, List.of(1L), List.of(2L, 3L), List.of("1-10", ""));

    @Test
    void who_held_a_unit_holds_it_in_the_successor_and_is_there_since_before() {
        var lists = new Lists()
                .month(
                        1,
                        1,
                        0,
                        line("3/301", firm(1), 100, LocalDate.of(2023, 5, 1)),
                        line("12/1201", firm(2), 80, null));
        var derived = derived(lists, BY_FLOORS);
        assertThat(told(derived))
                .containsExactly(
                        "1 12/1201 ENTERPRISE2 2025-01-31 2025-02-10",
                        "1 3/301 ENTERPRISE1 2025-01-31 2025-02-10",
                        "2 3/301 ENTERPRISE1 2025-02-10 null since 2023-05-01",
                        "3 12/1201 ENTERPRISE2 2025-02-10 null since 2025-01-31");
        assertThat(derived.get(1L).until()).containsOnlyKeys(UnitName.ofLabel("3/301"), UnitName.ofLabel("12/1201"));
        assertThat(derived.get(2L).from()).containsEntry(UnitName.ofLabel("3/301"), DAY);
        assertThat(derived.get(2L).areas()).containsEntry(UnitName.ofLabel("3/301"), BigDecimal.valueOf(100));
        assertThat(derived.get(2L).results().get(1).spells().get(0).newest.terms())
                .containsEntry("lease-start", "2023-05-01");
    }

    @Test
    void
            a_later_list_that_says_the_old_name_speaks_of_the_successors_and_one_that_says_the_new_name_too_early_of_the_old() {
        var lists = new Lists()
                .month(1, 2, 0, line("3/301", firm(1), 100, null))
                .month(1, 1, 0, line("12/1201", firm(2), 80, null))
                .month(1, 1, 1, line("3/301", firm(1), 100, null), line("12/1201", firm(4), 80, null));
        assertThat(told(derived(lists, BY_FLOORS)))
                .containsExactly(
                        "1 12/1201 ENTERPRISE2 2025-01-31 2025-02-10",
                        "1 3/301 ENTERPRISE1 2025-01-31 2025-02-10",
                        "2 3/301 ENTERPRISE1 2025-02-10 null since 2025-01-31",
                        "3 12/1201 ENTERPRISE2 2025-02-10 2025-02-28 since 2025-01-31",
                        "3 12/1201 ENTERPRISE4 2025-02-28 null");
    }

    @Test
    void another_source_that_speaks_of_the_successor_first_ends_what_the_old_one_carried_on() {
        var lists = new Lists()
                .month(1, 1, 0, line("3/301", firm(1), 100, null), line("12/1201", firm(2), 80, null))
                .month(2, 2, 1, line("3/301", firm(5), 100, null));
        assertThat(told(derived(lists, BY_FLOORS)))
                .contains(
                        "2 3/301 ENTERPRISE1 2025-02-10 2025-02-28 since 2025-01-31",
                        "2 3/301 ENTERPRISE5 2025-02-28 null",
                        "3 12/1201 ENTERPRISE2 2025-02-10 null since 2025-01-31");
    }

    @Test
    void two_become_one_and_equal_room_numbers_are_told_apart() {
        var lists = new Lists()
                .month(1, 1, 0, line("3/301", firm(1), 100, null))
                .month(1, 2, 0, line("3/301", firm(2), 60, null))
                .month(1, 3, 1, line("3/301", firm(1), 100, null), line("3/B301", firm(2), 60, null))
                .month(1, 2, 2, line("3/301", firm(2), 60, null));
        var joined = new Standing(1, Kind.MERGE, DAY, List.of(1L, 2L), List.of(3L), List.of("", "B"));
        assertThat(told(derived(lists, joined)))
                .containsExactly(
                        "1 3/301 ENTERPRISE1 2025-01-31 2025-02-10",
                        "2 3/301 ENTERPRISE2 2025-01-31 2025-02-10",
                        "3 3/301 ENTERPRISE1 2025-02-10 2025-03-31 since 2025-01-31",
                        "3 3/B301 ENTERPRISE2 2025-02-10 null since 2025-01-31");
    }

    @Test
    void a_building_that_is_pulled_down_ends_its_tenancies_on_that_day() {
        var lists = new Lists().month(1, 1, 0, line("3/301", firm(1), 100, null));
        var derived = derived(lists, new Standing(1, Kind.END, DAY, List.of(1L), List.of(), List.of()));
        assertThat(told(derived)).containsExactly("1 3/301 ENTERPRISE1 2025-01-31 2025-02-10");
        assertThat(derived.get(1L).until()).containsEntry(UnitName.ofLabel("3/301"), DAY);
    }

    /** Buildings that are divided and joined at random between lists that tell the truth, by the names of any time. */
    private static final class World {
        private record Room(int number, int sqm, Holder holder, List<String> places) {}

        final Random random;
        final List<Standing> changes = new ArrayList<>();
        final List<Room> rooms = new ArrayList<>();
        final Lists lists = new Lists();
        final Set<Long> living = new HashSet<>(Set.of(1L, 2L));
        long buildings = 2;
        int whole;

        World(int seed) {
            random = new Random(seed);
            for (int i = 0; i < 12; i++) {
                int sqm = 60 + 20 * random.nextInt(6);
                whole += sqm;
                rooms.add(new Room(
                        i,
                        sqm,
                        i % 4 == 0 ? Holder.VACANT : firm(1 + random.nextInt(5)),
                        new ArrayList<>(List.of((1 + i % 2) + ":" + (1 + i) + "/r" + i))));
            }
            for (int month = 0; month < 6; month++) {
                lists(month);
                change(list(month).plusDays(3 + random.nextInt(20)));
            }
            lists(6);
        }

        private static String last(Room room) {
            return room.places().get(room.places().size() - 1);
        }

        private static long building(String place) {
            return Long.parseLong(place.substring(0, place.indexOf(':')));
        }

        private void lists(int month) {
            var byBuilding = new TreeMap<Long, List<TenantLine>>();
            for (Room room : rooms) {
                // Any name that the unit has had.
                String place = room.places().get(random.nextInt(room.places().size()));
                byBuilding
                        .computeIfAbsent(building(place), any -> new ArrayList<>())
                        .add(line(place.substring(place.indexOf(':') + 1), room.holder(), room.sqm(), null));
            }
            byBuilding.forEach((building, lines) -> lists.month(1, building, month, lines.toArray(TenantLine[]::new)));
        }

        private List<Room> in(long building) {
            return rooms.stream()
                    .filter(room -> building(last(room)) == building)
                    .toList();
        }

        private void move(Room room, long building, String prefix) {
            String place = last(room);
            int slash = place.indexOf('/');
            room.places()
                    .add(building
                            + place.substring(place.indexOf(':'), slash + 1)
                            + prefix
                            + place.substring(slash + 1));
        }

        private void change(LocalDate day) {
            var own = living.stream().sorted().toList();
            long one = own.get(random.nextInt(own.size()));
            if (random.nextBoolean() || own.size() < 2) {
                boolean goesOn = random.nextInt(3) == 0;
                long a = goesOn ? one : ++buildings;
                long b = ++buildings;
                var given =
                        in(one).stream().filter(room -> random.nextBoolean()).toList();
                if (given.isEmpty()) {
                    return;
                }
                String share = given.stream()
                        .map(room -> last(room).substring(last(room).indexOf(':') + 1))
                        .collect(Collectors.joining(","));
                changes.add(
                        new Standing(changes.size(), Kind.SPLIT, day, List.of(one), List.of(a, b), List.of("", share)));
                if (!goesOn) {
                    in(one).stream()
                            .filter(room -> !given.contains(room))
                            .toList()
                            .forEach(room -> move(room, a, ""));
                }
                given.forEach(room -> move(room, b, ""));
                living.remove(one);
                living.addAll(List.of(a, b));
            } else {
                long other = own.stream().filter(id -> id != one).findFirst().orElseThrow();
                long into = ++buildings;
                String prefix = "k" + changes.size() + "-";
                changes.add(new Standing(
                        changes.size(), Kind.MERGE, day, List.of(one, other), List.of(into), List.of("", prefix)));
                in(one).forEach(room -> move(room, into, ""));
                in(other).forEach(room -> move(room, into, prefix));
                living.removeAll(List.of(one, other));
                living.add(into);
            }
        }
    }

    private static boolean covers(Spell spell, LocalDate day) {
        return !spell.firstSeen.isAfter(day) && (spell.firstMissing == null || day.isBefore(spell.firstMissing));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void in_any_history_areas_are_kept_nobody_is_twice_and_no_gap_is_invented(int seed) {
        var world = new World(seed);
        var derived = DerivedBuildings.of(world.lists.written, Map.of(), BuildingTimeline.of(world.changes));
        assertThat(world.changes).isNotEmpty();
        for (LocalDate day = FIRST; !day.isAfter(list(6)); day = day.plusDays(1)) {
            LocalDate at = day;
            int area = 0;
            for (var each : derived.entrySet()) {
                List<Spell> there = each.getValue().results().values().stream()
                        .flatMap(result -> result.spells().stream())
                        .filter(spell -> covers(spell, at))
                        .toList();
                area += there.stream()
                        .mapToInt(s -> s.newest.areaSqm().intValue())
                        .sum();
                assertThat(there.stream().map(s -> s.unit).distinct().count())
                        .as("each unit of %s once on %s", each.getKey(), at)
                        .isEqualTo(there.size());
                assertThat(there).allSatisfy(spell -> {
                    LocalDate from = each.getValue().from().get(spell.unit);
                    LocalDate until = each.getValue().until().get(spell.unit);
                    assertThat(from == null || !from.isAfter(at)).isTrue();
                    assertThat(until == null || until.isAfter(at)).isTrue();
                    assertThat(spell.since()).isEqualTo(FIRST);
                });
            }
            assertThat(area).as("area on %s", at).isEqualTo(world.whole);
        }
        int units = derived.values().stream()
                .flatMap(one -> one.areas().entrySet().stream()
                        .filter(unit -> !one.until().containsKey(unit.getKey())))
                .mapToInt(unit -> unit.getValue().intValue())
                .sum();
        assertThat(units).isEqualTo(world.whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24})
    void the_order_in_which_lists_are_read_plays_no_part_and_a_change_that_is_taken_back_leaves_nothing(int seed) {
        var world = new World(seed);
        int last = world.changes.size() - 1;
        var before = told(DerivedBuildings.of(
                world.lists.written, Map.of(), BuildingTimeline.of(world.changes.subList(0, last))));
        var after = told(DerivedBuildings.of(world.lists.written, Map.of(), BuildingTimeline.of(world.changes)));
        assertThat(after).isNotEqualTo(before);
        assertThat(told(DerivedBuildings.of(
                        world.lists.written, Map.of(), BuildingTimeline.of(world.changes.subList(0, last)))))
                .isEqualTo(before);
    }
}
