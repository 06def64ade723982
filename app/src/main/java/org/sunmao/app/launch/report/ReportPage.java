package org.sunmao.app.launch.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.Waterfall;
import org.sunmao.linkage.learn.Reliability;

/**
 * All that a report shows, ready for its templates.
 *
 * @param masked whether telephones and persons' names are masked
 */
public record ReportPage(
        Facts facts,
        boolean masked,
        List<Figure> figures,
        List<ReportList> lists,
        List<ModelPart> models,
        Scores scores,
        Trust trust,
        Clusters clusters,
        Pairs pairs) {

    /** The parts in their order: what a part's heading and its anchor are made of. */
    public static final List<String> PARTS =
            List.of("summary", "lists", "model", "scores", "trust", "clusters", "pairs");

    /** How many pairs were compared, by whatever model. */
    public long pairsCompared() {
        return models.stream().mapToLong(ModelPart::pairs).sum();
    }

    /** How long the run took, in the largest unit that tells something. */
    public String took(ReportWords words) {
        double seconds = facts.took().toMillis() / 1000.0;
        return seconds < 120
                ? words.t("report.seconds", words.expected(seconds))
                : words.t("report.minutes", words.expected(seconds / 60));
    }

    /**
     * How the report came about.
     *
     * @param version of the program
     * @param at when the run ended
     * @param took how long it ran
     * @param options as they were given
     * @param out where the links are
     * @param sheet where the clerical sheet is; empty where none was asked for
     * @param unit {@code rows} where every row of a list was decided about, {@code pairs} where pairs were
     * @param alone where pairs were decided about, how many rows of the first list are in none of them
     */
    public record Facts(
            List<String> version,
            Instant at,
            Duration took,
            List<String> options,
            String out,
            String sheet,
            String unit,
            long alone) {

        /** What can come of what was decided about: of pairs only those are told that are linked, or may be. */
        public List<Outcome> outcomes() {
            return unit.equals("pairs") ? List.of(Outcome.LINKED, Outcome.REVIEW) : List.of(Outcome.values());
        }
    }

    /** One number of the summary, with what it says. */
    public record Figure(String label, String value, String note) {}

    /** The histogram. */
    public record Scores(ScorePlot wide, ScorePlot narrow, List<ScorePlot.Bin> bins, long byPersons, long without) {}

    /**
     * How far probabilities can be trusted.
     *
     * @param measured against labels, where there are any
     * @param truth what links are worth against a whole truth; null where none was given
     */
    public record Trust(
            Expectation expected,
            List<Measured> measured,
            @Nullable Worth truth) {}

    /**
     * Probabilities held against labels.
     *
     * @param key of the words that say which labels
     * @param count how many pairs have one
     */
    public record Measured(String key, long count, Reliability reliability, TrustPlot plot) {}

    /** Links against the whole truth. */
    public record Worth(long right, long wrong, long missed) {

        /** The share of links that are true; null without links. */
        public @Nullable Double precision() {
            return right + wrong == 0 ? null : (double) right / (right + wrong);
        }

        /** The share of what is true that is linked; null where nothing is true. */
        public @Nullable Double recall() {
            return right + missed == 0 ? null : (double) right / (right + missed);
        }

        /** The harmonic mean of both. */
        public @Nullable Double f1() {
            return right == 0 ? null : 2.0 * right / (2 * right + wrong + missed);
        }
    }

    /**
     * Rows that became one.
     *
     * @param sizes how many groups of each size
     * @param against links that the evidence speaks against
     * @param linkedAgainst how many such links there are in all
     */
    public record Clusters(List<Size> sizes, List<Cluster> largest, List<Against> against, long linkedAgainst) {}

    /** So many groups of so many rows. */
    public record Size(String rows, long groups) {}

    /**
     * One group.
     *
     * @param name by which it is known
     * @param size rows in it
     * @param more members that are not shown
     * @param weakest probability of its weakest link; null where it has none
     */
    public record Cluster(
            String name,
            int size,
            List<Member> members,
            int more,
            @Nullable Double weakest,
            List<Shared> shared) {}

    /** A row in a group; the probability is null where others were linked with it. */
    public record Member(
            String list, String id, String name, @Nullable Double probability) {}

    /**
     * What the members of a group have in one field.
     *
     * @param said how many of them say anything
     * @param different how many different values they say
     * @param common the most frequent of them
     * @param times how often it occurs
     */
    public record Shared(String field, int said, int different, String common, int times) {}

    /** A link with what speaks against it. */
    public record Against(
            String left,
            String leftId,
            String right,
            String rightId,
            double probability,
            double bits,
            List<String> words) {}

    /**
     * The doubtful pairs.
     *
     * @param more how many more there are of each outcome, in words
     */
    public record Pairs(List<Pair> shown, long all, List<String> more) {}

    /**
     * One doubtful pair.
     *
     * @param why key of the words that say why it is doubtful
     * @param lines both rows side by side
     */
    public record Pair(
            int number,
            Outcome outcome,
            String left,
            String leftId,
            String leftList,
            String right,
            String rightId,
            String rightList,
            double probability,
            String why,
            List<Line> lines,
            List<Rival> rivals,
            List<Step> steps,
            Waterfall fall) {

        /** Whether others that the row may be change what the reasons alone would say. */
        public boolean contested() {
            return Math.abs(fall.probability() - probability) >= .0005;
        }

        /** Where even chances are drawn, in percent. */
        public String even() {
            return Plot.at(fall.even());
        }

        /** Where the last step ends. */
        public String end() {
            return Plot.at(fall.end());
        }

        /** Where the bar of the sum begins. */
        public String sumLeft() {
            return Plot.at(Math.min(fall.even(), fall.end()));
        }

        /** How wide it is. */
        public String sumWide() {
            return Plot.at(Math.max(.7, Math.abs(fall.end() - fall.even())));
        }
    }

    /**
     * One field of both rows; empty where a row does not say it.
     *
     * @param same whether both say the same to the letter, masked or not
     */
    public record Line(String field, String left, String right, boolean same) {}

    /** Another row that may be the one. */
    public record Rival(String id, String name, double probability) {}

    /** A step of a waterfall in words. */
    public record Step(String words, Waterfall.Bar bar) {

        /** Whether no step comes before it. */
        public boolean first() {
            return bar.kind().equals("prior");
        }

        /** Where its bar begins, in percent. */
        public String left() {
            return Plot.at(Math.min(bar.from(), bar.to()));
        }

        /** How wide it is; never so narrow that it cannot be seen. */
        public String wide() {
            return Plot.at(Math.max(.7, Math.abs(bar.to() - bar.from())));
        }

        /** Where it ends. */
        public String end() {
            return Plot.at(bar.to());
        }

        /** Where it begins. */
        public String begin() {
            return Plot.at(bar.from());
        }
    }
}
