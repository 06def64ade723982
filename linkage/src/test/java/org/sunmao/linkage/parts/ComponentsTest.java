package org.sunmao.linkage.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.UnionFind;

class ComponentsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 100, 60, 1",
        "2, 100, 60, 3",
        "3, 1000, 700, 7",
        "4, 1000, 400, 16",
        "5, 50, 400, 4",
        "6, 2000, 1990, 5"
    })
    void are_those_of_disjoint_sets(long seed, int nodes, int edges, int parts) {
        Random random = new Random(seed);
        List<int[]> graph = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            graph.add(new int[] {random.nextInt(nodes), random.nextInt(nodes)});
        }
        assertThat(components(graph, parts)).isEqualTo(expected(graph, nodes));
    }

    @Test
    void a_long_path_in_any_order_is_one() {
        List<int[]> path = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            path.add(new int[] {i, i + 1});
        }
        Collections.shuffle(path, new Random(1));
        assertThat(components(path, 4))
                .hasSize(3_000)
                .allSatisfy((node, root) -> assertThat(root).isZero());
    }

    @Test
    void a_number_that_everybody_is_tied_to_is_no_trouble() {
        List<int[]> star = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            star.add(new int[] {20_000, i});
        }
        assertThat(components(star, 4))
                .hasSize(20_000)
                .allSatisfy((node, root) -> assertThat(root).isZero());
    }

    @Test
    void without_edges_there_are_none() {
        assertThat(components(List.of(), 3)).isEmpty();
    }

    private static Map<Integer, Integer> components(List<int[]> graph, int parts) {
        List<byte[]> blocks = new ArrayList<>();
        for (int[] edge : graph) {
            PackedWriter out = new PackedWriter();
            Components.edge(out, edge[0], edge[1]);
            blocks.add(out.toByteArray());
        }
        List<byte[]> found = new ArrayList<>();
        Components.of(LocalParts.of(parts, blocks)).forEach(found::add);
        List<byte[]> inOneMemory = new ArrayList<>();
        Components.of(LocalParts.of(parts, blocks), graph.size()).forEach(inOneMemory::add);
        assertThat(roots(inOneMemory)).isEqualTo(roots(found));
        return roots(found);
    }

    private static Map<Integer, Integer> roots(List<byte[]> found) {
        Map<Integer, Integer> roots = new TreeMap<>();
        Components.read(found.iterator(), (node, root) -> {
            assertThat(roots.put(node, root)).as("told twice of " + node).isNull();
        });
        return roots;
    }

    private static Map<Integer, Integer> expected(List<int[]> graph, int nodes) {
        UnionFind sets = new UnionFind(nodes);
        graph.forEach(edge -> sets.union(edge[0], edge[1]));
        Map<Integer, Integer> roots = new TreeMap<>();
        for (int i = 0; i < nodes; i++) {
            if (sets.find(i) != i) {
                roots.put(i, sets.find(i));
            }
        }
        return roots;
    }
}
