package org.sunmao.sample.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorldTest {

    static World world;

    @BeforeAll
    static void make() {
        world = World.of(1, 136, 4000, YearMonth.of(2025, 11), 12);
    }

    @Test
    void footprints_do_not_overlap() {
        List<Area> areas = new ArrayList<>();
        for (Building building : world.buildings()) {
            Area area = new Area(path(building.site().footprint()));
            for (Area other : areas) {
                Area both = new Area(other);
                both.intersect(area);
                assertThat(both.isEmpty()).as(building.name().official()).isTrue();
            }
            areas.add(area);
        }
    }

    @Test
    void the_district_has_the_hard_cases() {
        assertThat(world.buildings()).hasSize(136);
        assertThat(world.buildings()).anyMatch(b -> b.name().former() != null);
        assertThat(world.buildings()).anyMatch(b -> b.site().secondRoad() != null);
        assertThat(world.buildings()).anyMatch(b -> "B".equals(b.name().tower()));
        assertThat(world.enterprises()).anyMatch(e -> e.former() != null && world.isPresent(e));
        assertThat(world.enterprises()).anyMatch(e -> e.kind() == Enterprise.Kind.BRANCH);
        assertThat(world.enterprises()).anyMatch(e -> e.relation() == Relation.CLOSED);
        assertThat(buildingsOfTenants().values()).anyMatch(buildings -> buildings.size() == 3);
    }

    @Test
    void about_four_in_ten_are_present_and_a_tenth_of_the_tenants_are_strangers() {
        List<Enterprise> tenants =
                world.enterprises().stream().filter(world::isPresent).toList();
        long strangers =
                tenants.stream().filter(e -> !e.relation().isInRegister()).count();
        long registered = world.enterprises().stream()
                .filter(e -> e.relation().isInRegister())
                .count();
        assertThat(registered).isEqualTo(4000);
        assertThat((tenants.size() - strangers) / 4000.0).isBetween(0.36, 0.42);
        assertThat(strangers / (double) tenants.size()).isBetween(0.08, 0.12);
        long siblings = tenants.stream().filter(e -> e.family() >= 0).count();
        assertThat(siblings / (double) tenants.size()).isBetween(0.07, 0.13);
    }

    @Test
    void every_building_has_one_manager_and_none_has_more_than_eight() {
        Set<Building> managed = new HashSet<>();
        for (Manager manager : world.managers()) {
            assertThat(manager.buildings()).hasSizeBetween(1, 8);
            manager.buildings()
                    .forEach(building -> assertThat(managed.add(building)).isTrue());
        }
        assertThat(managed).hasSize(136);
        assertThat(world.managers()).hasSize(40);
    }

    @Test
    void hundreds_are_registered_at_one_shared_address() {
        Map<String, Integer> sharers = new HashMap<>();
        for (Enterprise enterprise : world.enterprises()) {
            Registration registration = world.registration(enterprise);
            if (registration.shared() && registration.building() != null) {
                sharers.merge(registration.building().code() + registration.label(), 1, Integer::sum);
            }
        }
        assertThat(sharers.values()).allMatch(count -> count > 200);
    }

    @Test
    void refunds_occur_and_no_one_pays_before_being_established() {
        long refunds = 0;
        for (Enterprise enterprise : world.enterprises()) {
            for (YearMonth month : world.listMonths()) {
                boolean refund = world.findTax(enterprise, month)
                        .filter(line -> line.totalFen() < 0)
                        .isPresent();
                refunds += refund ? 1 : 0;
            }
            assertThat(world.findTax(
                            enterprise, YearMonth.from(enterprise.established()).minusMonths(1)))
                    .isEmpty();
        }
        assertThat(refunds).isPositive();
    }

    private static Map<Integer, Set<Integer>> buildingsOfTenants() {
        Map<Integer, Set<Integer>> buildings = new HashMap<>();
        for (Building building : world.buildings()) {
            for (Tenancy tenancy : world.listTenancies(building)) {
                buildings
                        .computeIfAbsent(tenancy.enterprise(), key -> new HashSet<>())
                        .add(building.index());
            }
        }
        return buildings;
    }

    private static Path2D path(double[][] ring) {
        Path2D path = new Path2D.Double();
        path.moveTo(ring[0][0], ring[0][1]);
        for (double[] point : ring) {
            path.lineTo(point[0], point[1]);
        }
        path.closePath();
        return path;
    }
}
