package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sunmao.linkage.enterprise.World.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;

class EnterpriseResolverTest {
    private static final String HERE = "青岛市市南区香港中路10号云帆大厦1203室";

    private final EnterpriseModel pinned = EnterpriseTrainer.train(new Deliveries(1).records(400, 100_000), List.of())
            .model();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 106, 129})
    void after_any_history_the_links_are_those_of_a_full_run(long seed) {
        History history = new History(seed);
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        for (int step = 0; step < 500; step++) {
            history.next().apply(resolver);
            if (step % 25 == 24) {
                List<Link> full = new EnterpriseLinker(pinned)
                        .link(history.held(), history.decisions())
                        .links();
                List<Link> kept = resolver.links().links();
                assertThat(kept).hasSameSizeAs(full);
                for (int i = 0; i < full.size(); i++) {
                    assertThat(kept.get(i)).as("step " + step).isEqualTo(full.get(i));
                    assertThat(resolver.link(full.get(i).key())).isEqualTo(full.get(i));
                }
            }
        }
        assertThat(history.held()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void any_permutation_of_the_deliveries_gives_the_same_links(long seed) {
        Map<String, EnterpriseRecord> records = new TreeMap<>();
        new Deliveries(seed).records(250, 100_000).forEach(r -> records.put(r.key(), r));
        List<Link> expected = links(new ArrayList<>(records.values()));
        for (int permutation = 0; permutation < 4; permutation++) {
            List<EnterpriseRecord> shuffled = new ArrayList<>(records.values());
            Collections.shuffle(shuffled, new Random(permutation));
            assertThat(links(shuffled)).isEqualTo(expected);
        }
    }

    private List<Link> links(List<EnterpriseRecord> order) {
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        order.forEach(resolver::upsert);
        return resolver.links().links();
    }

    @Test
    void loading_many_at_once_is_the_same_as_one_after_the_other() {
        Map<String, EnterpriseRecord> records = new TreeMap<>();
        new Deliveries(21).records(300, 100_000).forEach(r -> records.put(r.key(), r));
        EnterpriseResolver loaded = new EnterpriseResolver(pinned);
        loaded.load(records.values());
        assertThat(loaded.links().links()).isEqualTo(links(new ArrayList<>(records.values())));
        assertThat(loaded.anchors()).isEqualTo((int)
                records.values().stream().filter(EnterpriseRecord::anchor).count());
        assertThat(loaded.indexBytes()).isPositive();
    }

    @Test
    void a_row_that_explains_better_undoes_an_old_link_and_says_why() {
        EnterpriseResolver resolver = town();
        resolver.upsert(record("a1", true, "青岛云帆网络科技有限公司", code(1), "13800001111"));
        resolver.upsert(record("m", false, "云帆餐饮管理有限公司", null, "13800001111"));
        assertThat(resolver.link("m").zone()).isNotEqualTo(Zone.LINKED);
        List<EnterpriseResolver.Change> changes = resolver.upsert(record("a2", true, "青岛云帆餐饮管理有限公司", code(2), null));
        assertThat(changes).filteredOn(c -> c.key().equals("m")).singleElement().satisfies(change -> {
            assertThat(change.after().cluster()).isEqualTo("a2");
            assertThat(change.after().reasons()).extracting("level").contains("equal-without-place");
            assertThat(change.before()).isNotNull();
        });
        resolver.remove("a2");
        assertThat(resolver.link("m").cluster()).isNotEqualTo("a2");
    }

    @Test
    void looking_up_keeps_nothing() {
        EnterpriseResolver resolver = town();
        resolver.upsert(record("a", true, "青岛云帆网络科技有限公司", code(1), null));
        EnterpriseRecord asked = record("m", false, "云帆（青岛）网络科技有限公司", null, null);
        assertThat(resolver.lookup(asked).cluster()).isEqualTo("a");
        assertThat(resolver.link("m")).isNull();
        resolver.upsert(asked);
        assertThat(resolver.link("m")).isEqualTo(resolver.lookup(asked));
    }

    @Test
    void a_model_that_is_not_pinned_is_refused() {
        assertThatThrownBy(() -> new EnterpriseResolver(EnterpriseModel.builtin()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("builtin-2", "pinned");
    }

    @Test
    void what_was_never_there_is_no_link_and_its_removal_changes_nothing() {
        EnterpriseResolver resolver = new EnterpriseResolver(pinned);
        assertThat(resolver.link("x")).isNull();
        assertThat(resolver.remove("x")).isEmpty();
    }

    private EnterpriseResolver town() {
        World crowd = new World().crowd(200);
        EnterpriseModel model =
                EnterpriseTrainer.train(crowd.records, List.of()).model();
        EnterpriseResolver resolver = new EnterpriseResolver(model);
        resolver.load(crowd.records);
        return resolver;
    }

    private static EnterpriseRecord record(String key, boolean anchor, String name, String code, String phone) {
        return new EnterpriseRecord(
                key, anchor ? "register" : "list", anchor, name, List.of(), code, null, null, phone, HERE, null, null);
    }
}
