package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Zone;

class EnterpriseGrouperTest {

    private static EnterpriseGroups group(List<EnterpriseRecord> records, Constraint... decisions) {
        return new EnterpriseGrouper(1).group(records, List.of(decisions), Map.of(), (done, all) -> {});
    }

    private static Set<String> pairs(Map<String, ?> groups) {
        Map<Object, List<String>> members = new HashMap<>();
        new TreeMap<>(groups)
                .forEach((key, group) ->
                        members.computeIfAbsent(group, g -> new ArrayList<>()).add(key));
        Set<String> pairs = new HashSet<>();
        for (List<String> group : members.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int k = i + 1; k < group.size(); k++) {
                    pairs.add(group.get(i) + ' ' + group.get(k));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void doubles_of_a_made_up_list_are_found(long seed) {
        DirtyList list = new DirtyList(seed, 3_000);
        EnterpriseGroups groups = group(list.records);
        Set<String> found = pairs(groups.groups());
        Set<String> wanted = pairs(list.truth);
        long right = found.stream().filter(wanted::contains).count();
        double precision = (double) right / found.size();
        double recall = (double) right / wanted.size();
        long review =
                groups.pairs().stream().filter(p -> p.zone() == Zone.REVIEW).count();
        long worth = groups.pairs().stream()
                .filter(p -> p.zone() == Zone.REVIEW && wanted.contains(p.left() + ' ' + p.right()))
                .count();
        System.out.printf(
                "doubles, seed %d: %d rows, %d pairs to find, P %.4f R %.4f, review %d (%d right), %d compared%n",
                seed, list.records.size(), wanted.size(), precision, recall, review, worth, groups.compared());
        assertThat(precision).isGreaterThan(.997);
        assertThat(recall).isGreaterThan(.60);
        assertThat(worth).isGreaterThan(review * 8 / 10);
    }

    @Test
    void neither_order_nor_threads_have_an_influence() {
        DirtyList list = new DirtyList(4, 6_000);
        EnterpriseGroups groups = group(list.records);
        List<EnterpriseRecord> shuffled = new ArrayList<>(list.records);
        Collections.shuffle(shuffled, new Random(9));
        EnterpriseGroups again = new EnterpriseGrouper(3).group(shuffled, List.of(), Map.of(), (done, all) -> {});
        assertThat(again.groups().equals(groups.groups())).isTrue();
        assertThat(again.pairs().equals(groups.pairs())).isTrue();
    }

    @Test
    void two_valid_codes_never_share_a_group_whatever_a_person_says() {
        DirtyList list = new DirtyList(5, 1_000);
        List<EnterpriseRecord> coded =
                list.records.stream().filter(r -> r.code() != null).toList();
        List<Constraint> all = new ArrayList<>();
        for (int i = 1; i < coded.size(); i++) {
            all.add(new MustLink(coded.get(i).key(), coded.get(i - 1).key()));
        }
        Map<String, String> groups =
                group(list.records, all.toArray(Constraint[]::new)).groups();
        Map<String, String> codes = new HashMap<>();
        for (EnterpriseRecord record : coded) {
            String known = codes.putIfAbsent(groups.get(record.key()), String.valueOf(record.code()));
            assertThat(known == null || known.equals(record.code())).isTrue();
        }
        assertThat(codes).hasSizeGreaterThan(500);
    }

    @Test
    void what_a_person_decided_holds() {
        DirtyList list = new DirtyList(6, 1_500);
        EnterpriseGroups before = group(list.records);
        List<Constraint> decisions = new ArrayList<>();
        for (EnterpriseGroups.Pair pair : before.pairs()) {
            boolean same = list.truth.get(pair.left()).equals(list.truth.get(pair.right()));
            if (pair.zone() == Zone.REVIEW) {
                decisions.add(
                        same ? new MustLink(pair.left(), pair.right()) : new CannotLink(pair.left(), pair.right()));
            }
        }
        assertThat(decisions).hasSizeGreaterThan(100);
        EnterpriseGroups after = group(list.records, decisions.toArray(Constraint[]::new));
        for (Constraint decision : decisions) {
            if (decision instanceof MustLink must) {
                assertThat(after.groups().get(must.key()))
                        .isEqualTo(after.groups().get(must.anchorKey()));
                assertThat(after.pairs())
                        .anyMatch(p -> p.asserted()
                                && p.probability() == 1
                                && p.zone() == Zone.LINKED
                                && Set.of(p.left(), p.right()).equals(Set.of(must.key(), must.anchorKey())));
            } else if (decision instanceof CannotLink cannot) {
                assertThat(after.groups().get(cannot.key()))
                        .isNotEqualTo(after.groups().get(cannot.anchorKey()));
                assertThat(after.pairs())
                        .noneMatch(p -> Set.of(p.left(), p.right()).equals(Set.of(cannot.key(), cannot.anchorKey())));
            }
        }
        Set<String> wanted = pairs(list.truth);
        assertThat(pairs(after.groups()).stream().filter(wanted::contains))
                .hasSizeGreaterThan(pairs(before.groups()).size());
    }

    @Test
    void records_that_belong_to_an_anchor_bring_others_to_it() {
        World world = new World().crowd(60);
        world.anchor("a1", "青岛云帆网络科技有限公司", World.code(1), "王一鸣", null, "青岛市市南区闽江路7号1203室");
        world.anchor("a2", "青岛云帆网络科技有限公司", World.code(1), null, null, null);
        world.record("m1", "云帆网络科技", null, "王一鸣", "13900001111", "闽江路7号1203");
        world.record("m2", "云帆科技公司", null, null, "13900001111", "青岛市市南区宁夏路5号801室");
        world.record("m3", "青岛云帆网络科技有限公司", null, null, "13900001111", "青岛市市南区宁夏路5号801室");
        EnterpriseGroups groups = new EnterpriseGrouper(1)
                .group(world.records, List.of(), Map.of("m1", "a1", "a2", "a1"), (done, all) -> {});
        assertThat(groups.groups())
                .containsEntry("m1", "a1")
                .containsEntry("a2", "a1")
                .containsEntry("m3", "a1");
        assertThat(groups.pairs())
                .filteredOn(p -> p.zone() == Zone.LINKED && p.joins())
                .allMatch(p -> !p.left().startsWith("a") && !p.reasons().isEmpty());
    }
}
