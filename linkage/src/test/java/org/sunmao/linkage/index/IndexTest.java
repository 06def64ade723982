package org.sunmao.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

class IndexTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 20_000})
    void postings_give_back_what_was_filed_under_keys_rare_and_common(int entries) {
        Random random = new Random(entries);
        Postings.Builder builder = new Postings.Builder();
        Map<Long, List<Integer>> filed = new HashMap<>();
        for (int id = 0; id < entries; id++) {
            long key = key(random);
            builder.add(key, id);
            filed.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
        }
        Postings postings = builder.build();
        filed.forEach((key, ids) -> {
            int[] into = new int[ids.size()];
            assertThat(postings.read(key, into)).isEqualTo(ids.size());
            assertThat(into)
                    .containsExactly(ids.stream().mapToInt(Integer::intValue).toArray());
            assertThat(postings.count(key)).isEqualTo(ids.size());
            assertThat(postings.read(key, new int[ids.size() - 1])).isEqualTo(ids.size());
        });
        assertThat(postings.read(Hash64.of("never filed"), new int[4])).isZero();
        assertThat(postings.bytes()).isPositive();
    }

    @Test
    void a_growing_index_that_was_written_in_parts_is_read_as_it_was_and_grows_on() throws IOException {
        Random random = new Random(11);
        GrowingPostings postings = new GrowingPostings();
        Map<Long, Set<Integer>> filed = new HashMap<>();
        for (int step = 0; step < 60_000; step++) {
            long key = key(random);
            int id = random.nextInt(1 << 21);
            if (filed.computeIfAbsent(key, k -> new HashSet<>()).add(id)) {
                postings.add(key, id);
            }
            if (step % 5 == 0) {
                filed.get(key).remove(id);
                postings.remove(key, id);
            }
        }
        GrowingPostings read = new GrowingPostings();
        PackedWriter out = new PackedWriter(100);
        postings.write(out, part -> {
            if (part.size() > 1000) {
                read.read(new PackedReader(part.toByteArray()));
                part.clear();
            }
        });
        read.read(new PackedReader(out.toByteArray()));
        assertThat(read.size()).isEqualTo(postings.size());
        for (int step = 0; step < 20_000; step++) {
            long key = key(random);
            filed.computeIfAbsent(key, k -> new HashSet<>()).add(1 << 22);
            read.remove(key, 1 << 22);
            read.add(key, 1 << 22);
        }
        filed.forEach((key, ids) -> {
            assertThat(Arrays.stream(read.list(key)).boxed()).containsExactlyInAnyOrderElementsOf(ids);
            ids.forEach(id -> assertThat(read.find(key, other -> other == id)).isEqualTo(id));
            assertThat(read.find(key, id -> false)).isEqualTo(-1);
        });
    }

    @Test
    void a_growing_index_follows_additions_and_removals() {
        Random random = new Random(7);
        GrowingPostings postings = new GrowingPostings();
        Map<Long, Set<Integer>> filed = new HashMap<>();
        for (int step = 0; step < 40_000; step++) {
            long key = key(random);
            int id = random.nextInt(300);
            Set<Integer> ids = filed.computeIfAbsent(key, k -> new HashSet<>());
            if (random.nextInt(3) > 0 && ids.add(id)) {
                postings.add(key, id);
            } else if (ids.remove(id)) {
                postings.remove(key, id);
            } else {
                postings.remove(key, -1);
            }
        }
        filed.forEach((key, ids) -> {
            int[] list = postings.list(key);
            Arrays.sort(list);
            assertThat(list)
                    .containsExactly(
                            ids.stream().mapToInt(Integer::intValue).sorted().toArray());
        });
        assertThat(postings.size())
                .isEqualTo(filed.values().stream().mapToLong(Set::size).sum());
    }

    @Test
    void hashes_are_counted() {
        Random random = new Random(3);
        LongCounter counter = new LongCounter();
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            long key = key(random);
            counter.add(key, 1 + i % 2);
            counts.merge(key, 1 + i % 2, Integer::sum);
        }
        counts.forEach((key, count) -> assertThat(counter.get(key)).isEqualTo(count));
        assertThat(counter.size()).isEqualTo(counts.size());
        assertThat(counter.sortedKeys())
                .containsExactly(counts.keySet().stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray());
        assertThat(counter.get(Hash64.of("never counted"))).isZero();
    }

    @Test
    void a_hash_tells_texts_and_their_order() {
        assertThat(Hash64.of("云帆")).isEqualTo(Hash64.of("在云帆中", 1, 3)).isNotEqualTo(Hash64.of("帆云"));
        assertThat(Hash64.of("")).isNotEqualTo(Hash64.NONE);
        assertThat(Hash64.of(1, 2)).isNotEqualTo(Hash64.of(2, 1));
    }

    /** A few keys are very common, most are rare. */
    private static long key(Random random) {
        int skewed = (int) (Math.pow(random.nextDouble(), 8) * 8_000);
        return Hash64.of("key" + skewed);
    }
}
