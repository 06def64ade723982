package org.sunmao.app.launch.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.report.AnyList;
import org.sunmao.app.launch.report.EnterpriseList;
import org.sunmao.app.launch.report.Explained;
import org.sunmao.app.launch.report.Judged;
import org.sunmao.app.launch.report.ModelPart;
import org.sunmao.app.launch.report.Outcome;
import org.sunmao.app.launch.report.PairTruth;
import org.sunmao.app.launch.report.ReportBuilder;
import org.sunmao.app.launch.report.ReportCollector;
import org.sunmao.app.launch.report.ReportFile;
import org.sunmao.app.launch.report.ReportList;
import org.sunmao.app.launch.report.ReportRequest;
import org.sunmao.app.launch.report.ReportWords;
import org.sunmao.app.launch.report.RowAt;
import org.sunmao.app.launch.report.Sight;
import org.sunmao.app.launch.report.TruePairs;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRun;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.LevelWeight;
import org.sunmao.linkage.table.TableLearned;

/**
 * Hears a run and writes the report on it. Two lists of enterprises are told row by row, everything else pair by pair. Kept are counts and the
 * few pairs that are shown; of two lists of enterprises the run itself, which explains those pairs when all is over.
 */
final class RunReport implements LinkListener {

    private final ReportRequest request;
    private final ReportWords words;
    private final Sight sight;
    private final List<ModelPart> models = new ArrayList<>();
    private final Map<Integer, Map<String, ColumnReading>> readings = new HashMap<>();
    private final BitSet paired = new BitSet();
    private List<InputList> lists = List.of();
    private int register = -1;
    private Answers answers = Answers.NONE;
    private @Nullable ReportCollector collected;
    private @Nullable TwoListsReport twoLists;
    private @Nullable PairTruth truth;

    RunReport(ReportRequest request) {
        this.request = request;
        words = new ReportWords(request.language());
        sight = new Sight(request.unmasked());
    }

    /** Several lists are put together at the end, when no run is there any more to be asked for values. */
    @Override
    public int candidates() {
        return lists.size() > 2 ? 1 : 0;
    }

    @Override
    public void lists(List<InputList> all, int against, Answers given) {
        lists = List.copyOf(all);
        register = against;
        answers = given;
        var collector =
                new ReportCollector(all.stream().mapToInt(InputList::size).toArray(), request.pairs());
        collected = collector;
        try {
            if (enterprises() && lists.size() == 2) {
                List<ListFile> firms = lists.stream().map(InputList::firms).toList();
                twoLists = new TwoListsReport(request, firms, against, collector);
            } else if (request.truth() != null) {
                truth = pairTruth();
            }
        } catch (TruePairs.UnreadableException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e);
        }
    }

    private PairTruth pairTruth() {
        if (lists.size() > 2) {
            throw new Refusal("--truth is about one list or two, not " + lists.size() + ".");
        }
        return new PairTruth(
                Objects.requireNonNull(request.truth()),
                lists.stream().map(RunReport::ids).toList());
    }

    private static ReportList.Ids ids(InputList list) {
        return new ReportList.Ids() {
            @Override
            public int rows() {
                return list.size();
            }

            @Override
            public String id(int row) {
                return list.id(row);
            }
        };
    }

    private boolean enterprises() {
        return lists.get(0).enterprises() != null;
    }

    private ReportCollector collector() {
        return Objects.requireNonNull(collected);
    }

    @Override
    public void link(RowRef row, int against, Link link) {
        if (twoLists != null) {
            twoLists.add(at(row), link);
        }
    }

    @Override
    public void pair(FoundPair pair) {
        if (twoLists != null || pair.zone() == Zone.NEW) {
            return;
        }
        Judged judged = new Judged(
                at(pair.left()),
                at(pair.right()),
                pair.zone() == Zone.LINKED ? Outcome.LINKED : Outcome.REVIEW,
                pair.byPerson(),
                pair.score(),
                pair.reasons());
        collector().add(judged);
        note(pair.left());
        note(pair.right());
        if (truth != null) {
            truth.add(judged);
        }
    }

    private void note(RowRef row) {
        if (row.list() == 0) {
            paired.set(row.row());
        }
    }

    static RowAt at(RowRef row) {
        return new RowAt(row.list(), row.row());
    }

    @Override
    public void held(int list, EnterpriseRun run) {
        String about = lists.size() > 2
                ? words.t(
                        "report.model.between",
                        lists.get(list).name(),
                        lists.get(register).name())
                : "";
        models.removeIf(model -> !about.isEmpty() && model.about().equals(about));
        models.add(ModelPart.of(run, words).about(about));
        if (twoLists != null) {
            twoLists.held(run);
        }
    }

    @Override
    public void grouped(EnterpriseModel model, long pairs) {
        models.add(ModelPart.of(model, pairs, words).about(lists.size() > 1 ? words.t("report.model.among") : ""));
    }

    @Override
    public void learned(
            int left,
            int right,
            List<ColumnReading> columns,
            List<LevelWeight> weights,
            TableLearned learned,
            long pairs) {
        String about = lists.size() > 2
                ? words.t(
                        "report.model.between",
                        lists.get(left).name(),
                        lists.get(right).name())
                : "";
        models.add(ModelPart.of(weights, learned, pairs, words).about(about));
        for (ColumnReading column : columns) {
            // Codes within texts are a column made of another; the column's own reading comes first.
            reading(left).putIfAbsent(column.left().strip(), column);
            reading(right).putIfAbsent(column.right().strip(), column);
        }
    }

    private Map<String, ColumnReading> reading(int list) {
        return readings.computeIfAbsent(list, any -> new HashMap<>());
    }

    /** Writes the report; the run is over. */
    void write() {
        List<ReportList> shown = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            InputList list = lists.get(i);
            shown.add(
                    enterprises()
                            ? new EnterpriseList(list.name(), list.firms(), i == register, words, sight)
                            : new AnyList(list.name(), list.table(), reading(i), words, sight));
        }
        var builder = new ReportBuilder(shown, collector(), words, sight);
        boolean rows = twoLists != null;
        if (twoLists != null) {
            twoLists.addTo(builder, answers);
        }
        if (truth != null) {
            builder.truth(truth);
        }
        Explained.Explainer explainer =
                twoLists != null ? twoLists : judged -> new Explained(judged.reasons(), List.of());
        long alone = lists.get(0).size() - paired.cardinality();
        ReportFile.write(
                request.file(),
                words,
                builder.build(request.facts(rows ? "rows" : "pairs", rows ? 0 : alone), models, explainer));
    }
}
