package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseModel.Setting;
import org.sunmao.linkage.index.Hash64;

/**
 * Learns the shares of a model from the very lists that are to be linked, without labels: expectation maximisation (Dempster,
 * Laird and Rubin 1977) over the candidates of a sample of records, of which at most one each is right. The shares among other
 * pairs come from pairs drawn by chance, or, for relations too rare for that, from the candidates that are not right: nearly
 * every pair with such a relation is a candidate. What persons decided is held fixed. Where the lists say little, the shares of
 * the start model stand in as so many imagined pairs.
 */
final class Learner {
    private static final int MOST_RECORDS = 8_000;
    private static final int RANDOM_PAIRS = 20_000;
    private static final int MOST_ROUNDS = 30;
    private static final double CONVERGED = 0.02;

    /** So many imagined pairs speak for the start model, per comparison. */
    private static final double IMAGINED_PAIRS = 30;

    private static final double IMAGINED_ACCIDENTS = 2;

    /** A person's decision counts for so many pairs that the machine is sure of. */
    private static final double DECISION = 3;

    private final Register register;
    private final Decisions decisions;
    private final ToIntFunction<Profile> own;
    private final boolean cautious;
    private final EnterpriseModel start;
    private final List<Example> examples = new ArrayList<>();
    private final double[] random = new double[Level.count()];
    private final Map<String, Double> randomSeen = new HashMap<>();
    private EnterpriseModel model;
    private int rounds;
    private boolean converged;
    private long pairs;
    private int decided;
    private double perFirm;

    Learner(Register register, List<Profile> records, Decisions decisions, EnterpriseModel start) {
        this(register, records, decisions, start, p -> -1, false);
    }

    /**
     * Learns, for records that may stand among the anchors themselves.
     *
     * @param own the row of a record that stands among the anchors; -1 for others
     * @param cautious whether no evidence may come to weigh more for two records than in the start model. In a list without doubles what
     *     is most alike are firms of one owner, and nothing but the start model knows that they are not one
     */
    Learner(
            Register register,
            List<Profile> records,
            Decisions decisions,
            EnterpriseModel start,
            ToIntFunction<Profile> own,
            boolean cautious) {
        this.own = own;
        this.cautious = cautious;
        this.register = register;
        this.decisions = decisions;
        this.start = start;
        model = start;
        List<Profile> sample = sample(records);
        collect(sample);
        comparePairsDrawnByChance(sample);
    }

    /** Rounds of expectation and maximisation until no weight moves by more than a fiftieth of a bit. */
    EnterpriseModel learn() {
        if (examples.isEmpty() || register.anchors().size() == 0) {
            return start;
        }
        siblings();
        for (rounds = 1; rounds <= MOST_ROUNDS && !converged; rounds++) {
            EnterpriseModel next = maximise(expect());
            converged = change(model, next) < CONVERGED;
            model = next;
        }
        return model;
    }

    int rounds() {
        return Math.min(rounds, MOST_ROUNDS);
    }

    boolean converged() {
        return converged;
    }

    long pairs() {
        return pairs;
    }

    int decided() {
        return decided;
    }

    /**
     * One record with the evidence of its candidates.
     *
     * @param right the candidate that a person named; -1 where nobody did
     * @param none true where a person said that the record is none of them
     * @param slips true where names that are only similar were looked for
     */
    private record Example(Tally.Evidence[] candidates, int right, boolean none, boolean slips) {}

    /** A sample that depends on the keys alone, not on the order; those that persons decided about are in it. */
    private List<Profile> sample(List<Profile> records) {
        if (records.size() <= MOST_RECORDS) {
            return records;
        }
        long below = (long) MOST_RECORDS * (1L << 32) / records.size();
        List<Profile> drawn = new ArrayList<>(MOST_RECORDS + MOST_RECORDS / 8);
        for (Profile p : records) {
            boolean decided = !decisions.isEmpty() && decisions.isDecided(p.key());
            if (decided || (p.keyHash() & 0xFFFFFFFFL) < below) {
                drawn.add(p);
            }
        }
        drawn.sort(Comparator.comparing(Profile::key));
        return drawn;
    }

    private void collect(List<Profile> sample) {
        Candidates candidates = new Candidates(register.anchors());
        Comparison comparison = register.comparison();
        Tally tally = new Tally(start);
        int[] rows = new int[Candidates.MOST + 1];
        for (Profile p : sample) {
            int n = candidates.findOthers(p, own.applyAsInt(p), rows);
            int right = rightRow(p, rows, n);
            n = Math.max(n, right + 1);
            List<Tally.Evidence> evidence = new ArrayList<>(n);
            int at = -1;
            for (int i = 0; i < n; i++) {
                if (decisions.cannotLink(
                        p.key(), register.anchors().row(rows[i]).key())) {
                    continue;
                }
                comparison.compare(p, register.anchors().row(rows[i]), tally);
                at = i == right ? evidence.size() : at;
                evidence.add(tally.evidence());
            }
            pairs += evidence.size();
            boolean none = right < 0 && decisions.isSeparate(p.key());
            decided += right >= 0 || none ? 1 : 0;
            examples.add(new Example(evidence.toArray(Tally.Evidence[]::new), at, none, candidates.lookedForSlips()));
        }
    }

    /** Which of the candidates a person named; put behind them where it is none of them; -1 where nobody did. */
    private int rightRow(Profile p, int[] rows, int n) {
        String target = decisions.mustLink(p.key());
        int row = target == null ? -1 : register.anchors().row(target);
        if (row < 0) {
            return -1;
        }
        for (int i = 0; i < n; i++) {
            if (rows[i] == row) {
                return i;
            }
        }
        rows[n] = row;
        return n;
    }

    private void comparePairsDrawnByChance(List<Profile> sample) {
        int anchors = register.anchors().size();
        if (sample.isEmpty() || anchors == 0) {
            return;
        }
        Comparison comparison = register.comparison();
        Tally tally = new Tally(start);
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            long drawn = Hash64.of(i, RANDOM_PAIRS);
            Profile a = sample.get((int) Math.floorMod(drawn, (long) sample.size()));
            Profile b = register.anchors().row((int) Math.floorMod(Hash64.of(drawn, 7), (long) anchors));
            comparison.compare(a, b, tally);
            for (int l = 0; l < tally.size(); l++) {
                if (!tally.level(l).comparison.equals("trade")) {
                    see(tally.level(l), 1);
                }
            }
            seeTrades(a, b);
        }
    }

    /** Trades of random pairs, whatever their trade names. */
    private void seeTrades(Profile a, Profile b) {
        Named x = a.name();
        Named y = b.name();
        if (x != null && y != null && !x.trade().isEmpty() && !y.trade().isEmpty()) {
            see(NameComparison.tradeLevel(x.trade(), y.trade()), 1);
        }
    }

    private void see(Level level, double times) {
        random[level.ordinal()] += times;
        randomSeen.merge(level.comparison, times, Double::sum);
    }

    /** How siblings in the register share persons and telephones, and how many there are. */
    private void siblings() {
        Siblings siblings = new Siblings(register.anchors());
        double[] settings = model.copyOfSettings();
        settings[Setting.SIBLING_PERSON.ordinal()] = siblings.sharePerson();
        settings[Setting.SIBLING_PHONE.ordinal()] = siblings.sharePhone();
        settings[Setting.UNKNOWN_SIBLING.ordinal()] = siblings.perFirm() * (1 - settings[Setting.HAS_ANCHOR.ordinal()]);
        model = model.with(model.id(), model.copyOfM(), model.copyOfU(), settings);
        perFirm = siblings.perFirm();
    }

    /** What the present model expects: how often each level occurs among right pairs and among the others. */
    private Expected expect() {
        Expected expected = new Expected();
        Tally tally = new Tally(model);
        double[] odds = new double[Candidates.MOST + 1];
        for (Example example : examples) {
            double total = 1;
            int n = example.candidates.length;
            for (int i = 0; i < n; i++) {
                tally.weigh(example.candidates[i]);
                odds[i] = Math.pow(2, tally.bits());
                total += odds[i] + Math.pow(2, tally.bitsAsSibling());
            }
            double times = example.right >= 0 || example.none ? DECISION : 1;
            double matched = 0;
            for (int i = 0; i < n; i++) {
                double share = example.none ? 0 : example.right >= 0 ? (i == example.right ? 1 : 0) : odds[i] / total;
                matched += share;
                expected.add(example.candidates[i], share * times, example.slips ? (1 - share) * times : 0);
            }
            expected.matched += matched * times;
            expected.records += times;
            expected.searches += example.slips ? times : 0;
        }
        return expected;
    }

    private EnterpriseModel maximise(Expected expected) {
        double[] m = model.copyOfM();
        double[] u = model.copyOfU();
        double[] settings = model.copyOfSettings();
        for (String comparison : List.of("name", "trade", "form", "place-words", "legal-person", "phone", "address")) {
            shares(comparison, expected, m, u);
        }
        if (cautious) {
            keepBelowStart(m, u);
        }
        double share = (expected.matched + IMAGINED_PAIRS * 0.5) / (expected.records + IMAGINED_PAIRS);
        settings[Setting.HAS_ANCHOR.ordinal()] = Math.min(0.999, Math.max(0.001, share));
        settings[Setting.UNKNOWN_SIBLING.ordinal()] = Math.max(1e-4, perFirm * (1 - share));
        return model.with(model.id(), m, u, settings);
    }

    private void shares(String comparison, Expected expected, double[] m, double[] u) {
        double all = 0;
        double usual = 0;
        for (Level level : Level.values()) {
            if (level.comparison.equals(comparison)) {
                all += expected.right[level.ordinal()];
                usual += Math.min(1, start.m(level));
            }
        }
        for (Level level : Level.values()) {
            int l = level.ordinal();
            if (!level.comparison.equals(comparison)) {
                continue;
            }
            double prior = Math.min(1, start.m(level)) / usual;
            m[l] = (expected.right[l] + IMAGINED_PAIRS * prior) / (all + IMAGINED_PAIRS);
            if (!start.usesRarity(level)) {
                u[l] = isAccident(level) ? accidents(level, expected) : byChance(level, prior);
            }
        }
    }

    private void keepBelowStart(double[] m, double[] u) {
        double[] startM = start.copyOfM();
        double[] startU = start.copyOfU();
        EnterpriseModel learned = model.with(model.id(), m, u, model.copyOfSettings());
        for (Level level : Level.values()) {
            if (learned.bits(level) > start.bits(level)) {
                m[level.ordinal()] = startM[level.ordinal()];
                u[level.ordinal()] = startU[level.ordinal()];
            }
        }
    }

    /** Relations so rare among pairs drawn by chance that only the candidates show them. */
    private static boolean isAccident(Level level) {
        return level.comparison.equals("name") && level != Level.NAME_DIFFERENT;
    }

    private double accidents(Level level, Expected expected) {
        double possible = expected.searches * register.anchors().size();
        double usual = start.u(level);
        return (expected.wrong[level.ordinal()] + IMAGINED_ACCIDENTS) / (possible + IMAGINED_ACCIDENTS / usual);
    }

    /** Few records make few different pairs, however often they are drawn; then the start model's weight stands in. */
    private double byChance(Level level, double usualShare) {
        double possible = (double) examples.size() * register.anchors().size();
        double drawn = Math.min(1, possible / RANDOM_PAIRS);
        double seen = randomSeen.getOrDefault(level.comparison, 0.0) * drawn;
        double usual = Math.min(1, usualShare / Math.pow(2, start.bits(level)));
        return (random[level.ordinal()] * drawn + IMAGINED_PAIRS * usual) / (seen + IMAGINED_PAIRS);
    }

    private static double change(EnterpriseModel a, EnterpriseModel b) {
        double most = 0;
        for (Level level : Level.values()) {
            most = Math.max(most, Math.abs(a.bits(level) - b.bits(level)));
        }
        return most;
    }

    /** Expected counts of one round. */
    private static final class Expected {
        private final double[] right = new double[Level.count()];
        private final double[] wrong = new double[Level.count()];
        private double matched;
        private double records;
        private double searches;

        void add(Tally.Evidence evidence, double share, double rest) {
            for (byte level : evidence.levels()) {
                right[level] += share;
                wrong[level] += rest;
            }
        }
    }
}
