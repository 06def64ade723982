package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.WeightLine;
import org.sunmao.linkage.enterprise.EnterpriseModel;
import org.sunmao.linkage.enterprise.EnterpriseRun;
import org.sunmao.linkage.table.LevelWeight;
import org.sunmao.linkage.table.TableLearned;
import org.sunmao.linkage.table.TableLinker;

/**
 * The model that decided.
 *
 * @param about which lists it is about; empty where there is but one model
 * @param id under which it is known; that of the model it started from where it was learned in the run
 * @param learned whether it was learned in the run
 * @param pairs pairs that were compared
 * @param rounds of learning; 0 where nothing was learned
 * @param converged whether the weights had come to rest
 * @param margin the bits that the next candidate must be behind for a link; null where there is no such rule
 * @param thresholds by rising probability
 * @param groups weights by what is compared
 */
public record ModelPart(
        String about,
        String id,
        boolean learned,
        long pairs,
        int rounds,
        boolean converged,
        @Nullable Double margin,
        List<ScorePlot.Threshold> thresholds,
        List<Group> groups) {

    /** Which model it is, in words. */
    public String said(ReportWords words) {
        if (!learned) {
            return id;
        }
        return id.isEmpty() ? words.t("report.model.id.learned") : words.t("report.model.id.from", id);
    }

    /** The same, said to be about these lists. */
    public ModelPart about(String which) {
        return new ModelPart(which, id, learned, pairs, rounds, converged, margin, thresholds, groups);
    }

    /** Where the bar of even weight stands, in percent. */
    public static final double MIDDLE = 50;

    /**
     * Weights of one comparison.
     *
     * @param name what is compared
     */
    public record Group(String name, List<Weight> weights) {}

    /**
     * The weight of one level.
     *
     * @param level how two values relate
     * @param bits log2 of m over u
     * @param m the share among pairs that belong together; null where it has none
     * @param u the share among others; null where the rarity of the value takes its place
     * @param rarity whether the rarity of the agreeing value is added
     * @param builtin what the model that comes with the program weighs; null where it has no such level
     */
    public record Weight(
            String level,
            double bits,
            @Nullable Double m,
            @Nullable Double u,
            boolean rarity,
            @Nullable Double builtin) {

        /** Where its bar begins, in percent of the width, from -16 bits to +16. */
        public String left() {
            return Plot.at(Math.min(MIDDLE, WeightLine.percent(bits)));
        }

        /** How wide it is, in percent. */
        public String wide() {
            return Plot.at(Math.abs(WeightLine.percent(bits) - MIDDLE));
        }

        /** Where the built-in weight is marked; null where it does not differ. */
        public @Nullable String mark() {
            return builtin == null || !differs() ? null : Plot.at(WeightLine.percent(builtin));
        }

        /** Whether it was learned to weigh something else than the built-in model says, to one decimal. */
        public boolean differs() {
            return builtin != null && Math.abs(bits - builtin) >= .05;
        }

        /** How the bar is drawn. */
        public String kind() {
            return rarity ? "rare" : bits >= 0 ? "for" : "against";
        }
    }

    /** The model of a run over lists of enterprises that can still be asked. */
    public static ModelPart of(EnterpriseRun run, ReportWords words) {
        return of(run.model(), run.learned(), run.statistics().pairs(), words);
    }

    /**
     * The model of a run over lists of enterprises.
     *
     * @param learned how it was learned; null where it was given
     */
    private static ModelPart of(
            EnterpriseModel model, EnterpriseRun.@Nullable Learned learned, long pairs, ReportWords words) {
        Map<String, Double> builtin = new LinkedHashMap<>();
        EnterpriseModel.builtin().weights().forEach(w -> builtin.put(w.comparison() + '.' + w.level(), w.bits()));
        Map<String, List<Weight>> groups = new LinkedHashMap<>();
        for (EnterpriseModel.Weight w : model.weights()) {
            // Siblings are weighed record by record: what the model holds for them says nothing.
            if (!w.comparison().equals("siblings")) {
                Double other = learned == null ? null : builtin.get(w.comparison() + '.' + w.level());
                groups.computeIfAbsent(w.comparison(), any -> new ArrayList<>()).add(weight(w, other, words));
            }
        }
        return new ModelPart(
                "",
                model.id(),
                learned != null,
                pairs,
                learned == null ? 0 : learned.rounds(),
                learned == null || learned.converged(),
                model.marginBits(),
                List.of(
                        new ScorePlot.Threshold(model.reviewProbability(), words.t("report.threshold.review")),
                        new ScorePlot.Threshold(
                                model.acceptProbabilityOfFullName(), words.t("report.threshold.full-name")),
                        new ScorePlot.Threshold(model.acceptProbability(), words.t("report.threshold.linked"))),
                grouped(groups, words));
    }

    /** The model of lists that were held against each other; how many rounds it took to learn is not told. */
    public static ModelPart of(EnterpriseModel model, long pairs, ReportWords words) {
        return of(model, new EnterpriseRun.Learned(pairs, 0, true, 0), pairs, words);
    }

    private static Weight weight(EnterpriseModel.Weight w, @Nullable Double builtin, ReportWords words) {
        // A weight that is set by hand, not by shares, stands as m over a u of one.
        boolean set = w.comparison().equals("prior") || w.u() == 1;
        return new Weight(
                words.reason(w.comparison(), w.level()),
                w.bits(),
                set ? null : w.m(),
                set || w.rarity() ? null : w.u(),
                w.rarity(),
                builtin);
    }

    private static List<Group> grouped(Map<String, List<Weight>> groups, ReportWords words) {
        var out = new ArrayList<Group>();
        groups.forEach((comparison, weights) ->
                out.add(new Group(words.tOr("resolution.comparison." + comparison, comparison), List.copyOf(weights))));
        return List.copyOf(out);
    }

    /** The model of a run over tables of any kind. */
    public static ModelPart of(List<LevelWeight> weights, TableLearned learned, long pairs, ReportWords words) {
        Map<String, List<Weight>> groups = new LinkedHashMap<>();
        String prior = words.t("resolution.comparison.prior");
        groups.put(
                prior,
                new ArrayList<>(List.of(
                        new Weight(words.reason("prior", "prior"), learned.priorBits(), null, null, false, null))));
        for (LevelWeight w : weights) {
            groups.computeIfAbsent(w.column().strip(), any -> new ArrayList<>())
                    .add(new Weight(
                            words.tOr("tables.level." + w.level(), w.level()), w.bits(), w.m(), w.u(), false, null));
        }
        var out = new ArrayList<Group>();
        groups.forEach((column, levels) -> out.add(new Group(column, List.copyOf(levels))));
        return new ModelPart(
                "",
                "",
                true,
                pairs,
                learned.rounds(),
                learned.converged(),
                null,
                List.of(
                        new ScorePlot.Threshold(TableLinker.REVIEW, words.t("report.threshold.review")),
                        new ScorePlot.Threshold(TableLinker.LINKED, words.t("report.threshold.linked"))),
                List.copyOf(out));
    }
}
