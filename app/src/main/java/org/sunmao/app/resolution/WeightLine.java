package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.enterprise.EnterpriseModel;

/**
 * One weight of a model, beside that of another.
 *
 * @param comparison what is compared
 * @param level how the two values relate
 * @param bits the weight, log2 of the likelihood ratio
 * @param rarity whether the rarity of the agreeing value is added
 * @param other the other model's weight, null where there is no other or it does not know this level
 */
public record WeightLine(
        String comparison,
        String level,
        double bits,
        boolean rarity,
        @Nullable Double other) {

    private static final double FULL_BAR_BITS = 16;

    /** The weights of a model in its own order, beside those of another. */
    static List<WeightLine> of(EnterpriseModel model, @Nullable EnterpriseModel other) {
        Map<String, Double> others = new HashMap<>();
        if (other != null) {
            other.weights().forEach(w -> others.put(w.comparison() + '.' + w.level(), w.bits()));
        }
        var lines = new ArrayList<WeightLine>();
        for (EnterpriseModel.Weight w : model.weights()) {
            Double beside = others.get(w.comparison() + '.' + w.level());
            lines.add(new WeightLine(w.comparison(), w.level(), w.bits(), w.rarity(), beside));
        }
        return lines;
    }

    /** Key of the words for this level. */
    public String key() {
        return "resolution.reason." + comparison + "." + level;
    }

    /** Key of the words for what is compared. */
    public String comparisonKey() {
        return "resolution.comparison." + comparison;
    }

    public boolean speaksFor() {
        return bits >= 0;
    }

    /** By how many bits it differs from the other; 0 where there is no other. */
    public double difference() {
        return other == null ? 0 : bits - other;
    }

    /** Whether the difference is large enough to show in one decimal. */
    public boolean differs() {
        return Math.abs(difference()) >= 0.05;
    }

    /** Where a weight lies on a bar from -16 bits at 0 to +16 bits at 100 percent. */
    public static double percent(double bits) {
        return 50 + 50 * Math.max(-1, Math.min(1, bits / FULL_BAR_BITS));
    }

    /** Length of its bar, which begins in the middle, in percent of the whole. */
    public double barPercent() {
        return Math.abs(percent(bits) - 50);
    }

    /** Bits with sign and one decimal, such as +5.2. */
    public static String signed(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }
}
