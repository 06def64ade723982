package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunmao.linkage.enterprise.World.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseResolver.Change;

class EnterpriseResolverChangesTest {
    private final EnterpriseModel pinned = EnterpriseTrainer.train(new Deliveries(1).records(400, 100_000), List.of())
            .model();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 106, 129, 200, 201, 202})
    void the_changes_of_each_step_are_the_difference_of_all_links(long seed) {
        History history = new History(seed);
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        Map<String, Link> before = Map.of();
        int moved = 0;
        for (int step = 0; step < 400; step++) {
            List<Change> changes = history.next().apply(resolver);
            Map<String, Link> after = links(resolver);
            assertThat(changes).as("step " + step).isEqualTo(differences(before, after));
            moved += (int) changes.stream()
                    .filter(c -> c.before() != null && c.after() != null)
                    .count();
            before = after;
        }
        assertThat(moved).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void a_batch_gives_the_links_of_a_full_run_and_tells_every_difference_once(long seed) {
        History history = new History(seed);
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        Map<String, Link> before = Map.of();
        for (int step = 0; step < 60; step++) {
            List<Change> changes = history.nextBatch(25).apply(resolver);
            Map<String, Link> after = links(resolver);
            assertThat(changes).as("step " + step).isEqualTo(differences(before, after));
            assertThat(resolver.links().links())
                    .as("step " + step)
                    .isEqualTo(new EnterpriseLinker(pinned)
                            .link(history.held(), history.decisions())
                            .links());
            before = after;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void the_members_of_a_cluster_are_the_records_whose_links_name_it(long seed) {
        History history = new History(seed);
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        int joined = 0;
        for (int step = 0; step < 200; step++) {
            history.nextBatch(8).apply(resolver);
            Map<String, List<String>> clusters = new TreeMap<>();
            links(resolver).forEach((key, link) -> {
                if (link.cluster() != null) {
                    clusters.computeIfAbsent(link.cluster(), c -> new ArrayList<>())
                            .add(key);
                }
            });
            for (int key = 0; key < 120; key++) {
                for (String name : List.of("a" + key, "m" + key)) {
                    List<String> members = clusters.getOrDefault(name, List.of());
                    assertThat(resolver.members(name)).as(name).isEqualTo(members);
                    joined += members.size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(joined).isPositive();
        assertThat(resolver.members("nobody")).isEmpty();
    }

    @Test
    void an_anchor_whose_cluster_gets_another_name_is_told_and_so_is_who_was_linked_to_it() {
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        EnterpriseRecord later = record("b", true, "青岛云帆网络科技有限公司", code(1));
        resolver.load(List.of(later, record("m", false, "青岛云帆网络科技有限公司", code(1))));
        assertThat(resolver.members("b")).containsExactly("b", "m");
        List<Change> changes = resolver.upsert(record("a", true, "青岛云帆网络科技有限公司", code(1)));
        assertThat(changes).extracting(Change::key).containsExactly("a", "b", "m");
        assertThat(changes).extracting(c -> c.after().cluster()).containsOnly("a");
        assertThat(changes.get(1).before().cluster()).isEqualTo("b");
        assertThat(resolver.members("a")).containsExactly("a", "b", "m");
        assertThat(resolver.members("b")).isEmpty();
    }

    @Test
    void who_only_follows_another_is_told_too() {
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        resolver.load(List.of(record("m1", false, "云帆", null), record("m2", false, "远山", null)));
        assertThat(resolver.decide(List.of(new MustLink("m2", "m1"))))
                .extracting(Change::key)
                .containsExactly("m1", "m2");
        assertThat(resolver.upsert(record("m1", false, "青岛云帆网络科技有限公司", code(1))))
                .isEmpty();
        List<Change> changes = resolver.upsert(record("a", true, "青岛云帆网络科技有限公司", code(1)));
        assertThat(changes).extracting(Change::key).containsExactly("a", "m1", "m2");
        assertThat(changes.get(2).after().cluster()).isEqualTo("a");
        assertThat(changes.get(2).after().zone()).isEqualTo(Zone.LINKED);
    }

    @Test
    void what_says_the_same_again_changes_nothing() {
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        List<EnterpriseRecord> records = new Deliveries(5).records(100, 1_000_000);
        resolver.load(records);
        assertThat(resolver.apply(records, List.of("nobody"))).isEmpty();
        assertThat(resolver.record(records.get(7).key())).isEqualTo(records.get(7));
        assertThat(resolver.record("nobody")).isNull();
    }

    private static Map<String, Link> links(EnterpriseResolver resolver) {
        Map<String, Link> links = new TreeMap<>();
        resolver.links().links().forEach(link -> links.put(link.key(), link));
        return links;
    }

    private static List<Change> differences(Map<String, Link> before, Map<String, Link> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .map(key -> new Change(key, before.get(key), after.get(key)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }

    private static EnterpriseRecord record(String key, boolean anchor, String name, String code) {
        return new EnterpriseRecord(
                key, anchor ? "register" : "list", anchor, name, List.of(), code, null, null, null, null, null, null);
    }
}
