package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.parts.LocalParts;

class ShardedLinkerTest {
    private static final EnterpriseModel PINNED = EnterpriseTrainer.train(
                    new Deliveries(1).records(400, 100_000), List.of())
            .model();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_links_are_those_of_one_machine_whatever_lies_in_which_part(long seed) {
        Deliveries deliveries = new Deliveries(seed);
        Map<String, EnterpriseRecord> records = new TreeMap<>();
        int keys = seed % 2 == 0 ? 150 : 100_000;
        deliveries.records(600, keys).forEach(r -> records.put(r.key(), r));
        List<Constraint> decisions = seed < 3 ? List.of() : decisions(records, (int) (20 * seed), seed);
        sameAsOneMachine(PINNED, records.values(), decisions, seed);
    }

    @Test
    void a_virtual_office_and_a_trade_name_that_thousands_share_change_nothing() {
        List<EnterpriseRecord> records = crowd();
        EnterpriseModel model = EnterpriseTrainer.train(records, List.of()).model();
        List<Link> links = sameAsOneMachine(model, records, List.of(), 1);
        assertThat(links).filteredOn(l -> l.key().startsWith("m")).anyMatch(l -> l.zone() == Zone.LINKED);
        assertThat(links).filteredOn(l -> l.key().startsWith("m")).anyMatch(l -> l.zone() == Zone.REVIEW);
    }

    /** Firms of one trade name in one room, more than any key may have, and a list that speaks of them. */
    private static List<EnterpriseRecord> crowd() {
        List<EnterpriseRecord> records = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 2_400; i++) {
            String name =
                    "青岛" + (i % 2 == 0 ? "云帆" : "云帆" + (char) ('一' + i % 1000)) + (char) ('仑' + i / 10) + "商贸有限公司";
            String person = "王" + (char) ('一' + random.nextInt(30));
            String code = i % 3 == 0 ? World.code(i) : null;
            records.add(record("a" + i, true, name, code, person));
            if (i % 4 == 0) {
                records.add(record(
                        "m" + i, false, i % 8 == 0 ? name.substring(2) : "云帆商贸", i % 12 == 0 ? code : null, person));
                records.add(record("n" + i, false, "鸿远" + (char) ('仑' + i % 37) + "商贸有限公司", null, person));
            }
        }
        return records;
    }

    private static EnterpriseRecord record(String key, boolean anchor, String name, String code, String person) {
        return new EnterpriseRecord(
                key,
                anchor ? "register" : "list",
                anchor,
                name,
                List.of(),
                code,
                null,
                person,
                "13800001111",
                "青岛市市南区香港中路10号云帆大厦1203室（集群注册）",
                null,
                null);
    }

    @Test
    void who_is_crowded_in_one_office_under_one_name_makes_no_part_heavy() {
        // Forty firms are fewer than any key of theirs may have, so all rows of the list follow all those keys to all
        // of them.
        long crowded = heaviest(asked(40, i -> "云帆商贸"));
        long apart = heaviest(asked(40, i -> (char) ('仑' + i % 300) + "" + (char) ('仑' + i / 300) + "商贸"));
        assertThat(crowded).isLessThan(apart + apart / 4);
    }

    /** So many firms of one trade name in one office, and a list of two thousand rows with these names, all from that office. */
    private static List<EnterpriseRecord> asked(int firms, IntFunction<String> name) {
        List<EnterpriseRecord> records = new ArrayList<>();
        for (int i = 0; i < firms + 2_000; i++) {
            boolean anchor = i < firms;
            records.add(new EnterpriseRecord(
                    (anchor ? "a" : "m") + i,
                    anchor ? "register" : "list",
                    anchor,
                    anchor ? "青岛云帆商贸有限公司" : name.apply(i),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    "青岛市市南区延安三路100号云帆大厦" + (anchor || name.apply(i).startsWith("云帆") ? 1203 : 2000 + i) + "室",
                    null,
                    null));
        }
        return records;
    }

    private static long heaviest(List<EnterpriseRecord> records) {
        LocalParts parts = LocalParts.of(4, blocks(records));
        new ShardedLinker(PINNED).link(parts, List.of()).forEach(link -> {});
        return parts.heaviestExchange();
    }

    @Test
    void no_records_and_no_anchors_are_no_trouble() {
        sameAsOneMachine(PINNED, List.of(), List.of(), 1);
        List<EnterpriseRecord> others = new ArrayList<>(new Deliveries(3)
                .records(50, 100_000).stream().filter(r -> !r.anchor()).toList());
        sameAsOneMachine(PINNED, others, List.of(), 1);
    }

    @Test
    void two_records_with_one_key_are_refused() {
        List<EnterpriseRecord> records =
                List.of(record("k", true, "青岛云帆网络有限公司", null, null), record("k", false, "青岛云帆网络有限公司", null, null));
        assertThatThrownBy(() -> links(PINNED, records, List.of(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key k");
    }

    @Test
    void a_model_that_is_not_pinned_is_refused() {
        assertThatThrownBy(() -> new ShardedLinker(EnterpriseModel.builtin()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("builtin-2", "pinned");
    }

    private static List<Link> sameAsOneMachine(
            EnterpriseModel model, Collection<EnterpriseRecord> records, List<Constraint> decisions, long seed) {
        List<Link> expected =
                new EnterpriseLinker(model).link(records, decisions).links();
        List<EnterpriseRecord> shuffled = new ArrayList<>(records);
        for (int parts : new int[] {1, 3, 16}) {
            Collections.shuffle(shuffled, new Random(seed + parts));
            List<Link> links = links(model, shuffled, decisions, parts);
            assertThat(links).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(links.get(i)).as(parts + " parts").isEqualTo(expected.get(i));
            }
        }
        return expected;
    }

    private static List<Link> links(
            EnterpriseModel model, List<EnterpriseRecord> records, List<Constraint> decisions, int parts) {
        List<Link> links = new ArrayList<>();
        ShardedLinker.Outcome outcome = new ShardedLinker(model, parts == 3 ? 1_000_000 : -1)
                .link(LocalParts.of(parts, blocks(records)), decisions);
        outcome.forEach(links::add);
        assertThat(outcome.anchors() + outcome.records()).isEqualTo(records.size());
        return links;
    }

    private static List<byte[]> blocks(List<EnterpriseRecord> records) {
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < records.size(); from += 7) {
            PackedWriter out = new PackedWriter();
            records.subList(from, Math.min(records.size(), from + 7)).forEach(r -> PackedRecord.write(r, out));
            blocks.add(out.toByteArray());
        }
        return blocks;
    }

    private static List<Constraint> decisions(Map<String, EnterpriseRecord> records, int n, long seed) {
        List<String> keys = new ArrayList<>(records.keySet());
        keys.add("a-nobody");
        Random random = new Random(seed);
        List<Constraint> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String one = keys.get(random.nextInt(keys.size()));
            String other = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> out.add(new MustLink(one, other));
                case 2 -> out.add(new CannotLink(one, other));
                default -> out.add(new Separate(one));
            }
        }
        return out;
    }
}
