package org.sunmao.linkage.enterprise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.linkage.text.WordSet;

/**
 * The weights and thresholds by which enterprises are linked; a model is immutable, pinned, and named by its id. A weight is the
 * log2 of how much likelier that relation is between two records of one enterprise than between two of different ones
 * (Fellegi and Sunter 1969); where the agreeing value may be common or rare, its rarity among the anchors is added.
 */
public final class EnterpriseModel {
    private static final EnterpriseModel BUILTIN =
            parse("builtin-1", WordSet.lines(EnterpriseModel.class, "builtin-1.txt"));

    private final String id;
    private final double[] bits;

    private EnterpriseModel(String id, double[] bits) {
        this.id = id;
        this.bits = bits;
    }

    /** The model that comes with the library: documented weights, no training needed. */
    public static EnterpriseModel builtin() {
        return BUILTIN;
    }

    /**
     * Reads a model from lines of {@code comparison level bits}; what follows on a line is a remark.
     *
     * @throws IllegalArgumentException if a level is unknown, missing, or its weight no number
     */
    public static EnterpriseModel parse(String id, List<String> lines) {
        Map<String, Level> levels = new HashMap<>();
        for (Level level : Level.values()) {
            levels.put(level.comparison + ' ' + level.code, level);
        }
        double[] bits = new double[Level.values().length];
        Arrays.fill(bits, Double.NaN);
        for (String line : lines) {
            String[] words = line.trim().split("\\s+");
            Level level = words.length < 3 ? null : levels.get(words[0] + ' ' + words[1]);
            if (level == null) {
                throw new IllegalArgumentException("No such level: " + line);
            }
            bits[level.ordinal()] = Double.parseDouble(words[2]);
        }
        for (Level level : Level.values()) {
            if (Double.isNaN(bits[level.ordinal()])) {
                throw new IllegalArgumentException("No weight for " + level.comparison + ' ' + level.code);
            }
        }
        return new EnterpriseModel(id, bits);
    }

    /** The name under which the model is pinned. */
    public String id() {
        return id;
    }

    double bits(Level level) {
        return bits[level.ordinal()];
    }

    double acceptProbability() {
        return bits(Level.ACCEPT);
    }

    double reviewProbability() {
        return bits(Level.REVIEW);
    }

    double marginBits() {
        return bits(Level.MARGIN);
    }
}
