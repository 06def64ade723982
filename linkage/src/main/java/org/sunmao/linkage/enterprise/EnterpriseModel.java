package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.text.WordSet;

/**
 * What a linker knows before it looks at a record: the shares m and u of every level (Fellegi and Sunter 1969: of pairs that
 * belong together, and of others), how likely a record has an anchor at all, how firms of one owner share what they have, the
 * thresholds, and, where the model is pinned, how common values are. A model is immutable and named by its id; what it decides
 * about a record depends on nothing else but the record and the anchors.
 */
public final class EnterpriseModel {
    private static final EnterpriseModel BUILTIN =
            parse("builtin-2", WordSet.lines(EnterpriseModel.class, "builtin-2.txt"));

    private final String id;
    private final double[] m;
    private final double[] u;
    private final double[] bits;
    private final double[] settings;
    private final @Nullable Frequencies frequencies;
    private final LocalRegions places;

    private EnterpriseModel(
            String id,
            double[] m,
            double[] u,
            double[] settings,
            @Nullable Frequencies frequencies,
            LocalRegions places) {
        this.places = places;
        this.id = id;
        this.m = m;
        this.u = u;
        this.settings = settings;
        this.frequencies = frequencies;
        bits = new double[Level.count()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = log2(m[i]) - (Double.isNaN(u[i]) ? 0 : log2(u[i]));
        }
        double share = settings[Setting.HAS_ANCHOR.ordinal()];
        bits[Level.PRIOR.ordinal()] = log2(share / (1 - share));
    }

    /** The numbers of a model that belong to no level. */
    enum Setting {
        /** Linked without a person from this probability on. */
        ACCEPT("accept-probability"),
        /** The same where the full registered name is equal. */
        ACCEPT_FULL_NAME("accept-probability-full-name"),
        /** Laid before a person from this probability on. */
        REVIEW("review-probability"),
        /** The next candidate must be so many bits behind. */
        MARGIN("margin-bits"),
        /** The share of records that have an anchor. */
        HAS_ANCHOR("share-with-an-anchor"),
        /** How many firms that the register does not know stand beside each that it knows and share its owner and trade name. */
        UNKNOWN_SIBLING("unknown-siblings-per-firm"),
        /** The share of siblings with one person. */
        SIBLING_PERSON("siblings-with-one-person"),
        /** The share of siblings with one telephone. */
        SIBLING_PHONE("siblings-with-one-phone"),
        /** Bits are divided by this: comparisons repeat each other a little. */
        OVERCONFIDENCE("overconfidence");

        private final String code;

        Setting(String code) {
            this.code = code;
        }
    }

    /**
     * The weight of one level.
     *
     * @param comparison what is compared, as in {@link org.sunmao.linkage.Reason}
     * @param level how the values relate
     * @param bits log2 of m over u; of m alone where the rarity of the value takes the place of u
     * @param rarity true where the rarity of the agreeing value is added
     * @param m the share of the level among pairs that belong together
     * @param u its share among other pairs; not a number where rarity takes its place
     */
    public record Weight(String comparison, String level, double bits, boolean rarity, double m, double u) {}

    /** The model that comes with the library: documented weights, no training needed. */
    public static EnterpriseModel builtin() {
        return BUILTIN;
    }

    /**
     * Reads a model from lines of {@code comparison level m u}, where u is {@code rarity} for levels whose u is the rarity of the
     * agreeing value, and of {@code setting name value}; what follows on a line is a remark.
     *
     * @throws IllegalArgumentException if a level is unknown, missing, or its share no number
     */
    public static EnterpriseModel parse(String id, List<String> lines) {
        double[] m = new double[Level.count()];
        double[] u = new double[Level.count()];
        double[] settings = new double[Setting.values().length];
        Arrays.fill(m, Double.NaN);
        Arrays.fill(settings, Double.NaN);
        for (String line : lines) {
            String[] words = line.trim().split("\\s+");
            if (words.length >= 3 && words[0].equals("setting")) {
                settings[setting(words[1]).ordinal()] = Double.parseDouble(words[2]);
            } else {
                Level level = level(words, line);
                m[level.ordinal()] = Double.parseDouble(words[2]);
                u[level.ordinal()] = words[3].equals("rarity") ? Double.NaN : Double.parseDouble(words[3]);
            }
        }
        requireAll(m, settings);
        return new EnterpriseModel(id, m, u, settings, null, LocalRegions.NONE);
    }

    private static Level level(String[] words, String line) {
        Map<String, Level> levels = new HashMap<>();
        for (Level level : Level.values()) {
            levels.put(level.comparison + ' ' + level.code, level);
        }
        Level level = words.length < 4 ? null : levels.get(words[0] + ' ' + words[1]);
        if (level == null) {
            throw new IllegalArgumentException("No such level: " + line);
        }
        return level;
    }

    private static Setting setting(String code) {
        for (Setting setting : Setting.values()) {
            if (setting.code.equals(code)) {
                return setting;
            }
        }
        throw new IllegalArgumentException("No such setting: " + code);
    }

    private static void requireAll(double[] m, double[] settings) {
        for (int i = 0; i < m.length; i++) {
            if (Double.isNaN(m[i])) {
                throw new IllegalArgumentException("No share for " + Level.of(i).comparison + ' ' + Level.of(i).code);
            }
        }
        for (Setting setting : Setting.values()) {
            if (Double.isNaN(settings[setting.ordinal()])) {
                throw new IllegalArgumentException("No value for " + setting.code);
            }
        }
    }

    /** The name under which the model is pinned. */
    public String id() {
        return id;
    }

    /** The weights of all levels, in the order in which they are compared. */
    public List<Weight> weights() {
        List<Weight> out = new ArrayList<>(bits.length);
        for (int i = 0; i < bits.length; i++) {
            Level level = Level.of(i);
            out.add(new Weight(level.comparison, level.code, bits[i], usesRarity(level), m[i], u[i]));
        }
        return out;
    }

    /** Linked without a person from this probability on. */
    public double acceptProbability() {
        return setting(Setting.ACCEPT);
    }

    /** The same where the full registered name is equal. */
    public double acceptProbabilityOfFullName() {
        return setting(Setting.ACCEPT_FULL_NAME);
    }

    /** Laid before a person from this probability on. */
    public double reviewProbability() {
        return setting(Setting.REVIEW);
    }

    /** The next candidate must be so many bits behind for a link without a person. */
    public double marginBits() {
        return setting(Setting.MARGIN);
    }

    /** The lines that {@link #parse} reads. */
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        for (Weight w : weights()) {
            String share = w.rarity() ? "rarity" : String.format(Locale.ROOT, "%.17g", w.u());
            out.add(String.format(Locale.ROOT, "%s %s %.17g %s", w.comparison(), w.level(), w.m(), share));
        }
        for (Setting s : Setting.values()) {
            out.add(String.format(Locale.ROOT, "setting %s %.17g", s.code, setting(s)));
        }
        return out;
    }

    double bits(Level level) {
        return bits[level.ordinal()];
    }

    double m(Level level) {
        return m[level.ordinal()];
    }

    double u(Level level) {
        return u[level.ordinal()];
    }

    boolean usesRarity(Level level) {
        return Double.isNaN(u[level.ordinal()]);
    }

    double setting(Setting setting) {
        return settings[setting.ordinal()];
    }

    /** How common values are, where the model is pinned; null where each run counts for itself. */
    @Nullable
    Frequencies frequencies() {
        return frequencies;
    }

    /** A model with other shares and settings. */
    EnterpriseModel with(String newId, double[] newM, double[] newU, double[] newSettings) {
        return new EnterpriseModel(newId, newM.clone(), newU.clone(), newSettings.clone(), frequencies, places);
    }

    /** The same model with how common values are; its id is made from all that it holds. */
    EnterpriseModel pinned(Frequencies counted, LocalRegions known) {
        EnterpriseModel pinned = new EnterpriseModel("", m, u, settings, counted, known);
        return new EnterpriseModel(ModelBytes.id(pinned.toBytes()), m, u, settings, counted, known);
    }

    /** Whether it holds how common values are, so that links by it do not depend on what else is in the register. */
    public boolean isPinned() {
        return frequencies != null;
    }

    /** The places that the register's own addresses tell, where the model is pinned. */
    LocalRegions places() {
        return places;
    }

    /** The pinned form of the model: everything that decides. The id is not part of it, for it is made from these bytes. */
    public byte[] toBytes() {
        return ModelBytes.write(this);
    }

    /**
     * Reads a pinned model.
     *
     * @throws IllegalArgumentException if the bytes are torn, of another version, or none of a model
     */
    public static EnterpriseModel fromBytes(byte[] bytes) {
        return ModelBytes.read(bytes);
    }

    static EnterpriseModel of(String id, List<String> lines, @Nullable Frequencies frequencies, LocalRegions places) {
        EnterpriseModel read = parse(id, lines);
        return new EnterpriseModel(id, read.m, read.u, read.settings, frequencies, places);
    }

    double[] copyOfM() {
        return m.clone();
    }

    double[] copyOfU() {
        return u.clone();
    }

    double[] copyOfSettings() {
        return settings.clone();
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
