package org.sunmao.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample must not be too easy: joining tenants to the register by equal names has to fail often. */
class PlainJoinTest {

    @Test
    void a_plain_join_on_equal_names_scores_below_point_six(@TempDir Path dir) throws IOException {
        SmallDistrict small = SmallDistrict.generate(dir, 40, 3000, 1);
        Map<String, Set<String>> register = new HashMap<>();
        Set<String> inRegister = new HashSet<>();
        for (NamedCsvRecord row : small.truth("enterprises.csv")) {
            if (row.getField("in_register").equals("true")) {
                register.computeIfAbsent(row.getField("name"), name -> new HashSet<>())
                        .add(row.getField("id"));
                inRegister.add(row.getField("id"));
            }
        }
        Score score = new Score();
        Map<String, List<String>> cells = small.cells("tenants");
        for (NamedCsvRecord row : small.truthRows("tenants/")) {
            if (!row.getField("enterprise").isEmpty()) {
                Set<String> joined = new HashSet<>();
                cells.get(SmallDistrict.key(row)).forEach(cell -> joined.addAll(register.getOrDefault(cell, Set.of())));
                score.add(joined, row.getField("enterprise"), inRegister);
            }
        }
        System.out.println("Plain join on equal names, tenants: " + score);
        assertThat(score.f1()).isBetween(0.2, 0.6);
    }

    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        void add(Set<String> joined, String truth, Set<String> inRegister) {
            for (String one : joined) {
                if (one.equals(truth)) {
                    right++;
                } else {
                    wrong++;
                }
            }
            if (inRegister.contains(truth) && !joined.contains(truth)) {
                missed++;
            }
        }

        double f1() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return String.format("F1 %.3f (right %d, wrong %d, missed %d)", f1(), right, wrong, missed);
        }
    }
}
