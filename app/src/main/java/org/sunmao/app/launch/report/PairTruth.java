package org.sunmao.app.launch.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds pairs that a run told against a truth about two lists, or about one. */
public final class PairTruth {

    private final List<ReportList.Ids> lists;
    private final TruePairs truth;
    private final TruePairs reversed;
    private final Labels labels = new Labels();
    private long right;
    private long wrong;

    /**
     * @param lists one or two
     * @throws TruePairs.UnreadableException if the truth cannot be read
     */
    public PairTruth(Path file, List<ReportList.Ids> lists) {
        this.lists = List.copyOf(lists);
        truth = TruePairs.read(file);
        reversed = truth.reversed();
    }

    /** Hears of a pair. */
    public void add(Judged judged) {
        RowAt best = judged.best();
        if (best == null || judged.byPerson()) {
            return;
        }
        String one = id(judged.asked());
        String other = id(best);
        boolean isTrue = truth.rightOf(one).contains(other)
                || lists.size() == 1 && reversed.rightOf(one).contains(other);
        labels.add(judged.probability(), isTrue);
        right += judged.outcome() == Outcome.LINKED && isTrue ? 1 : 0;
        wrong += judged.outcome() == Outcome.LINKED && !isTrue ? 1 : 0;
    }

    private String id(RowAt row) {
        return lists.get(row.list()).id(row.row());
    }

    /** Tells a report what the run was worth. Of one list all pairs within a group count, whether or not they were compared. */
    void addTo(ReportBuilder builder, Groups groups) {
        if (lists.size() == 1) {
            right = within(groups);
            wrong = groups.pairs() - right;
        }
        builder.truth(labels, new ReportPage.Worth(right, wrong, Math.max(0, truth.size() - right)));
    }

    private long within(Groups groups) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < lists.get(0).rows(); row++) {
            rows.putIfAbsent(lists.get(0).id(row), row);
        }
        long found = 0;
        for (Map.Entry<String, Integer> row : rows.entrySet()) {
            for (String other : truth.rightOf(row.getKey())) {
                Integer its = rows.get(other);
                found += its != null && groups.together(new RowAt(0, row.getValue()), new RowAt(0, its)) ? 1 : 0;
            }
        }
        return found;
    }
}
