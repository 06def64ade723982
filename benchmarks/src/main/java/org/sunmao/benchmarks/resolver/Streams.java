package org.sunmao.benchmarks.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.benchmarks.linkbench.Linkbench;
import org.sunmao.benchmarks.linkbench.ListRecords;
import org.sunmao.linkage.enterprise.EnterpriseRecord;

/**
 * Lists dealt out: what is there at the beginning, and what comes.
 *
 * @param register rows of the register that are there
 * @param sample tenants that the model learns from
 * @param tenants other tenants, who come one after the other
 * @param founded rows that the register gets when the tenants are there
 */
public record Streams(
        List<EnterpriseRecord> register,
        List<EnterpriseRecord> sample,
        List<EnterpriseRecord> tenants,
        List<EnterpriseRecord> founded) {

    private static final int MOST_TENANTS = 20_000;
    private static final int MOST_FOUNDED = 2_000;
    private static final int FIRMS_PER_FOUNDED = 50;

    /** Deals out the lists of a directory, each share evenly over its list. */
    public static Streams read(Path directory) {
        List<EnterpriseRecord> rows = all(directory);
        List<EnterpriseRecord> asked = rows.stream().filter(r -> !r.anchor()).toList();
        List<EnterpriseRecord> anchors = rows.subList(asked.size(), rows.size());
        int tenants = Math.min(MOST_TENANTS, asked.size() / 2);
        int stride = asked.size() / tenants;
        int founded = Math.max(1, Math.min(MOST_FOUNDED, anchors.size() / FIRMS_PER_FOUNDED));
        int step = anchors.size() / founded;
        return new Streams(
                every(anchors, step, 0, anchors.size(), false),
                every(asked, stride, 1, tenants, true),
                every(asked, stride, 0, tenants, true),
                every(anchors, step, 0, founded, true));
    }

    /** All tenants and all rows of the register. */
    static List<EnterpriseRecord> all(Path directory) {
        return new ArrayList<>(new ListRecords()
                .read(directory.resolve(Linkbench.TENANTS_LIST), "tenants", false)
                .read(directory.resolve(Linkbench.REGISTER), "register", true)
                .all());
    }

    /** At most so many of the rows that stand at one place of every stride; or all but those. */
    private static List<EnterpriseRecord> every(
            List<EnterpriseRecord> rows, int stride, int place, int most, boolean chosen) {
        List<EnterpriseRecord> some = new ArrayList<>();
        for (int i = 0; i < rows.size() && some.size() < most; i++) {
            if (i % stride == place == chosen) {
                some.add(rows.get(i));
            }
        }
        return some;
    }

    /** What the register has in the end, and the tenants. */
    public List<EnterpriseRecord> atLast() {
        List<EnterpriseRecord> all = new ArrayList<>(register);
        all.addAll(founded);
        all.addAll(tenants);
        return all;
    }
}
