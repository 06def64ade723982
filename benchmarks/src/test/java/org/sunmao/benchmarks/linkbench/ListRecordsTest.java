package org.sunmao.benchmarks.linkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

class ListRecordsTest {

    @Test
    void keys_ascend_as_rows_are_read_and_hold_the_id(@TempDir Path directory) {
        new Linkbench(120, 1).write(directory);
        List<EnterpriseRecord> records = new ListRecords()
                .read(directory.resolve(Linkbench.TENANTS_LIST), "tenants", false)
                .read(directory.resolve(Linkbench.REGISTER), "register", true)
                .all();
        assertThat(records.stream().map(EnterpriseRecord::key)).isSorted().doesNotHaveDuplicates();
        EnterpriseRecord last = records.get(records.size() - 1);
        assertThat(ListRecords.id(last.key())).isEqualTo("r119");
        assertThat(last.anchor()).isTrue();
        assertThat(last.name()).isNotEmpty();
        assertThat(records.get(0).anchor()).isFalse();
        assertThat(records.stream().filter(EnterpriseRecord::anchor)).hasSize(120);
    }
}
