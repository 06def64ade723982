package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.report.ReportPage.Clusters;
import org.sunmao.app.launch.report.ReportPage.Facts;
import org.sunmao.app.launch.report.ReportPage.Figure;
import org.sunmao.app.launch.report.ReportPage.Measured;
import org.sunmao.app.launch.report.ReportPage.Pair;
import org.sunmao.app.launch.report.ReportPage.Pairs;
import org.sunmao.app.launch.report.ReportPage.Scores;
import org.sunmao.app.launch.report.ReportPage.Trust;
import org.sunmao.app.launch.report.ReportPage.Worth;

/** Makes the page of a report out of what was collected while a run went on. */
public final class ReportBuilder {

    private static final int LARGEST = 12;

    private final List<ReportList> lists;
    private final ReportCollector collected;
    private final ReportWords words;
    private final Sight sight;
    private final List<Measured> measured = new ArrayList<>();
    private @Nullable Worth worth;

    public ReportBuilder(List<ReportList> lists, ReportCollector collected, ReportWords words, Sight sight) {
        this.lists = List.copyOf(lists);
        this.collected = collected;
        this.words = words;
        this.sight = sight;
    }

    /** Adds what the probabilities are worth by persons' decisions; nothing where there are none. */
    public ReportBuilder decided(Labels labels) {
        if (labels.size() > 0) {
            measured.add(labels.measured("report.trust.decisions"));
        }
        return this;
    }

    /** Adds what the pairs of a run are worth. */
    public ReportBuilder truth(PairTruth pairs) {
        pairs.addTo(this, collected.groups());
        return this;
    }

    /** Adds what probabilities and links are worth by a whole truth. */
    public ReportBuilder truth(Labels labels, Worth links) {
        if (labels.size() > 0) {
            measured.add(labels.measured("report.trust.truth"));
        }
        worth = links;
        return this;
    }

    /**
     * The page.
     *
     * @param models those that decided, at least one; their thresholds are the same
     */
    public ReportPage build(Facts facts, List<ModelPart> models, Explained.Explainer explainer) {
        ModelPart model = models.get(0);
        return new ReportPage(
                facts,
                !sight.plain(),
                figures(facts),
                lists,
                List.copyOf(models),
                scores(facts, model),
                new Trust(collected.expectation(), List.copyOf(measured), worth),
                clusters(model),
                pairs(model, explainer));
    }

    private List<Figure> figures(Facts facts) {
        ScoreCounts counts = collected.scores();
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            all += counts.all(outcome);
        }
        var figures = new ArrayList<Figure>();
        for (Outcome outcome : facts.outcomes()) {
            long count = counts.all(outcome);
            figures.add(new Figure(
                    words.t("report.outcome." + outcome.code()),
                    words.number(count),
                    words.t("report.figure." + facts.unit(), words.share(count, all))));
        }
        if (!facts.outcomes().contains(Outcome.NONE)) {
            figures.add(new Figure(
                    words.t("report.outcome.none"),
                    words.number(facts.alone()),
                    words.t("report.figure.alone", lists.get(0).file())));
        }
        figures.add(new Figure(
                words.t("report.figure.wrong"),
                words.expected(collected.expectation().wrong()),
                words.t("report.figure.wrong.note")));
        return figures;
    }

    private Scores scores(Facts facts, ModelPart model) {
        ScoreCounts counts = collected.scores();
        long persons = 0;
        long without = 0;
        for (Outcome outcome : Outcome.values()) {
            persons += counts.byPersons(outcome);
            without += counts.withoutCandidate(outcome);
        }
        return new Scores(
                ScorePlot.of(counts, facts.outcomes(), model.thresholds(), true),
                ScorePlot.of(counts, facts.outcomes(), model.thresholds(), false),
                ScorePlot.bins(counts),
                persons,
                without);
    }

    private Clusters clusters(ModelPart model) {
        var views = new ClusterViews(lists, words);
        var pairs = new PairViews(lists, words, sight, sure(model));
        return new Clusters(
                views.sizes(collected.groups()),
                collected.groups().largest(LARGEST, ClusterViews.LOOKED_AT).stream()
                        .map(views::cluster)
                        .toList(),
                collected.against().stream()
                        .flatMap(j -> j.best() == null
                                ? java.util.stream.Stream.of()
                                : java.util.stream.Stream.of(pairs.against(j, j.best())))
                        .toList(),
                collected.linkedAgainst());
    }

    private static double sure(ModelPart model) {
        return model.thresholds().get(model.thresholds().size() - 1).probability();
    }

    private Pairs pairs(ModelPart model, Explained.Explainer explainer) {
        var views = new PairViews(lists, words, sight, sure(model));
        List<Pair> shown = new ArrayList<>();
        for (Judged judged : collected.doubtful()) {
            RowAt best = judged.best();
            if (best != null) {
                shown.add(views.pair(shown.size() + 1, judged, best, explainer.explain(judged)));
            }
        }
        long all = 0;
        List<String> more = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long doubtful = collected.doubtful(outcome);
            long here = shown.stream().filter(p -> p.outcome() == outcome).count();
            all += doubtful;
            if (doubtful > here) {
                more.add(words.t("report.pairs.more." + outcome.code(), doubtful - here));
            }
        }
        return new Pairs(List.copyOf(shown), all, List.copyOf(more));
    }
}
