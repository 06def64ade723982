package org.sunmao.benchmarks.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.run.Table;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

class ResolverRunTest {

    @TempDir
    static Path directory;

    @BeforeAll
    static void make() {
        new Linkbench(1_500, 2).write(directory);
    }

    @Test
    void lists_are_dealt_out_without_a_row_in_two_heaps() {
        Streams streams = Streams.read(directory);
        Set<String> keys = new HashSet<>();
        Stream.of(streams.register(), streams.sample(), streams.tenants(), streams.founded())
                .flatMap(List::stream)
                .forEach(record -> assertThat(keys.add(record.key())).isTrue());
        assertThat(streams.founded()).hasSize(30).allMatch(EnterpriseRecord::anchor);
        assertThat(streams.register()).hasSize(1_470).allMatch(EnterpriseRecord::anchor);
        assertThat(streams.tenants()).hasSizeGreaterThan(300).noneMatch(EnterpriseRecord::anchor);
        assertThat(streams.atLast()).hasSize(1_500 + streams.tenants().size());
    }

    @Test
    void the_links_kept_are_those_of_one_run_over_all_records() {
        List<Table> tables = new ResolverRun(() -> Streams.read(directory)).run();
        assertThat(tables).hasSize(4);
        assertThat(tables.get(3).toText()).containsPattern("equal to those of the resolver +yes");
        assertThat(tables.get(1).toText())
                .contains("lookup of a tenant", "upsert of a tenant", "upsert of a new row of the register");
    }

    @Test
    void links_that_differ_are_counted() {
        var link = new Link("a", Zone.NEW, "a", 0, 1, List.of(), false, List.of());
        var other = new Link("a", Zone.LINKED, "b", 0, 1, List.of(), false, List.of());
        var table = new Table("Held", "", "figure");
        ResolverRun.differences(List.of(link), List.of(other, link), table);
        assertThat(table.toText()).containsPattern("links that differ +2");
    }
}
