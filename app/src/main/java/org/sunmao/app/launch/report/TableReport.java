package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListTable;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.LevelWeight;
import org.sunmao.linkage.table.TableClusters;
import org.sunmao.linkage.table.TableLearned;
import org.sunmao.linkage.table.TableLinks;
import org.sunmao.linkage.table.TablePair;

/** A report on lists about anything. */
public final class TableReport {

    private static final int MOST_RIVALS = 4;

    private final ReportRequest request;

    public TableReport(ReportRequest request) {
        this.request = request;
    }

    /**
     * Writes the report on two lists.
     *
     * @throws TruePairs.UnreadableException if the truth cannot be read
     */
    public void write(ListTable left, ListTable right, TableLinks links) {
        write(List.of(left, right), links.columns(), links.weights(), links.learned(), links.compared(), links.pairs());
    }

    /**
     * Writes the report on one list that was freed of doubles.
     *
     * @throws TruePairs.UnreadableException if the truth cannot be read
     */
    public void write(ListTable list, TableClusters found) {
        write(List.of(list), found.columns(), found.weights(), found.learned(), found.compared(), found.pairs());
    }

    private void write(
            List<ListTable> lists,
            List<ColumnReading> columns,
            List<LevelWeight> weights,
            TableLearned learned,
            long compared,
            List<TablePair> pairs) {
        var words = new ReportWords(request.language());
        var sight = new Sight(request.unmasked());
        int other = lists.size() - 1;
        var collected = new ReportCollector(
                lists.stream().mapToInt(list -> list.table().rows().size()).toArray(), request.pairs());
        pairs.forEach(pair -> collected.add(judged(pair, other)));
        List<ReportList> shown = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            shown.add(new AnyList(lists.get(i), columns, i > 0, words, sight));
        }
        var builder = new ReportBuilder(shown, collected, words, sight);
        if (request.truth() != null) {
            hold(TruePairs.read(request.truth()), lists, pairs, builder);
        }
        Map<Integer, List<TablePair>> byLeft = new HashMap<>();
        pairs.forEach(pair ->
                byLeft.computeIfAbsent(pair.left(), any -> new ArrayList<>(1)).add(pair));
        ReportPage page = builder.build(
                EnterpriseReport.facts(request, "pairs", alone(lists, pairs)),
                ModelPart.of(weights, learned, compared, words),
                judged -> new Explained(
                        judged.reasons(),
                        rivals(byLeft.getOrDefault(judged.asked().row(), List.of()), judged.best(), other)));
        ReportFile.write(request.file(), words, page);
    }

    private static long alone(List<ListTable> lists, List<TablePair> pairs) {
        var found = new BitSet();
        pairs.forEach(pair -> {
            found.set(pair.left());
            if (lists.size() == 1) {
                found.set(pair.right());
            }
        });
        return lists.get(0).table().rows().size() - found.cardinality();
    }

    private static Judged judged(TablePair pair, int other) {
        return new Judged(
                new RowRef(0, pair.left()),
                new RowRef(other, pair.right()),
                pair.zone() == Zone.LINKED ? Outcome.LINKED : Outcome.REVIEW,
                false,
                pair.probability(),
                pair.reasons());
    }

    private static List<Explained.Rival> rivals(List<TablePair> pairs, @Nullable RowRef best, int other) {
        return pairs.stream()
                .filter(pair -> best != null && pair.right() != best.row())
                .sorted((a, b) -> Double.compare(b.probability(), a.probability()))
                .limit(MOST_RIVALS)
                .map(pair -> new Explained.Rival(new RowRef(other, pair.right()), pair.probability()))
                .toList();
    }

    private static void hold(TruePairs truth, List<ListTable> lists, List<TablePair> pairs, ReportBuilder builder) {
        var labels = new Labels();
        long right = 0;
        long wrong = 0;
        ListTable other = lists.get(lists.size() - 1);
        TruePairs reversed = lists.size() == 1 ? truth.reversed() : truth;
        for (TablePair pair : pairs) {
            String one = lists.get(0).id(pair.left());
            String two = other.id(pair.right());
            boolean isTrue = truth.rightOf(one).contains(two)
                    || lists.size() == 1 && reversed.rightOf(one).contains(two);
            labels.add(pair.probability(), isTrue);
            right += pair.zone() == Zone.LINKED && isTrue ? 1 : 0;
            wrong += pair.zone() == Zone.LINKED && !isTrue ? 1 : 0;
        }
        builder.truth(labels, new ReportPage.Worth(right, wrong, Math.max(0, truth.size() - right)));
    }
}
