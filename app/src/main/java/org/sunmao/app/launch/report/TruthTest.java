package org.sunmao.app.launch.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sunmao.app.intake.ListFile;

/** Holds what a run decided about the rows of one list against a truth; nine bytes a row. */
public final class TruthTest {

    private static final int NOBODY = -1;

    private final ListFile asked;
    private final int askedList;
    private final int register;
    private final TruePairs truth;
    private final Map<String, Integer> registerRows = new HashMap<>();
    private final int[] best;
    private final float[] said;
    private final boolean[] linked;

    private TruthTest(ListFile asked, int askedList, ListFile anchors, int register, TruePairs truth) {
        this.asked = asked;
        this.askedList = askedList;
        this.register = register;
        this.truth = truth;
        IntStream.range(0, anchors.rows().size())
                .forEach(row -> registerRows.putIfAbsent(anchors.rows().get(row).id(), row));
        best = new int[asked.rows().size()];
        Arrays.fill(best, NOBODY);
        said = new float[best.length];
        linked = new boolean[best.length];
    }

    /**
     * A test of two lists of enterprises.
     *
     * @throws TruePairs.UnreadableException if the truth cannot be read
     */
    public static TruthTest of(Path file, List<ListFile> lists, int register) {
        TruePairs pairs = TruePairs.read(file);
        int askedList = 1 - register;
        return new TruthTest(
                lists.get(askedList),
                askedList,
                lists.get(register),
                register,
                askedList == 0 ? pairs : pairs.reversed());
    }

    /** Hears a decision. */
    public void add(Judged judged) {
        if (judged.asked().list() != askedList) {
            return;
        }
        int row = judged.asked().row();
        RowAt found = judged.best();
        best[row] = found == null || found.list() != register ? NOBODY : found.row();
        said[row] = (float) judged.probability();
        linked[row] = judged.outcome() == Outcome.LINKED;
    }

    /** Tells a report what the run was worth; a link to another row of the right cluster is right. */
    public void addTo(ReportBuilder builder, Function<RowAt, String> cluster) {
        var labels = new Labels();
        long right = 0;
        long wrong = 0;
        long missed = 0;
        for (int row = 0; row < best.length; row++) {
            List<Integer> meant = truth.rightOf(asked.rows().get(row).id()).stream()
                    .map(registerRows::get)
                    .filter(i -> i != null)
                    .toList();
            boolean hit = best[row] != NOBODY && isMeant(best[row], meant, cluster);
            if (best[row] != NOBODY) {
                labels.add(said[row], hit);
            }
            right += linked[row] && hit ? 1 : 0;
            wrong += linked[row] && !hit ? 1 : 0;
            missed += !meant.isEmpty() && !(linked[row] && hit) ? 1 : 0;
        }
        builder.truth(labels, new ReportPage.Worth(right, wrong, missed));
    }

    private boolean isMeant(int found, List<Integer> meant, Function<RowAt, String> cluster) {
        if (meant.contains(found)) {
            return true;
        }
        String its = meant.isEmpty() ? "" : cluster.apply(new RowAt(register, found));
        return meant.stream()
                .anyMatch(row -> cluster.apply(new RowAt(register, row)).equals(its));
    }
}
