package org.sunmao.benchmarks.asof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small run: memory, PostgreSQL and DuckDB answer alike, or it throws. */
class AsOfTest {

    @Test
    void a_small_district_is_answered_alike_by_memory_and_by_what_the_others_were_given() throws Exception {
        var tables = new AsOfBenchmark().measure(new Size(40, 900, 20), 60, 1);

        tables.forEach(table -> System.out.println(table.toText()));
        assertThat(tables).hasSize(5);
        assertThat(tables.get(1).toText()).contains("ours", "PostgreSQL / ours", "DuckDB / ours");
    }
}
