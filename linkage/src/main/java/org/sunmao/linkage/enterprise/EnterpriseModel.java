package org.sunmao.linkage.enterprise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.linkage.text.WordSet;

/**
 * The weights and thresholds by which enterprises are linked; a model is immutable, pinned, and named by its id. A weight is the
 * log2 of how much likelier that relation is between two records of one enterprise than between two of different ones
 * (Fellegi and Sunter 1969); where the agreeing value may be common or rare, its rarity among the anchors is added.
 */
public final class EnterpriseModel {
    private static final EnterpriseModel BUILTIN =
            parse("builtin-1", WordSet.lines(EnterpriseModel.class, "builtin-1.txt"));

    private static final Set<String> RARE = WordSet.lines(EnterpriseModel.class, "builtin-1.txt").stream()
            .filter(line -> line.endsWith(" rarity"))
            .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
            .collect(Collectors.toSet());
    private static final byte[] MARK = "sunmao enterprise model 0\n".getBytes(StandardCharsets.US_ASCII);

    private final String id;
    private final double[] bits;

    private EnterpriseModel(String id, double[] bits) {
        this.id = id;
        this.bits = bits;
    }

    /**
     * The weight of one level.
     *
     * @param comparison what is compared, as in {@link org.sunmao.linkage.Reason}
     * @param level how the two values relate
     * @param bits log2 of the likelihood ratio, without the rarity
     * @param rarity whether the rarity of the agreeing value is added
     */
    public record Weight(String comparison, String level, double bits, boolean rarity) {}

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

    /** The weights of all comparisons, in a fixed order; thresholds are not among them. */
    public List<Weight> weights() {
        return Arrays.stream(Level.values())
                .filter(level -> !level.comparison.equals("threshold"))
                .map(level -> new Weight(
                        level.comparison, level.code, bits(level), RARE.contains(level.comparison + ' ' + level.code)))
                .toList();
    }

    /** The pinned form, of which {@link #fromBytes} makes the same model again. */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(MARK.length + 8 * bits.length).put(MARK);
        for (double b : bits) {
            buffer.putDouble(b);
        }
        return buffer.array();
    }

    /**
     * Reads a pinned model; its id follows from the bytes.
     *
     * @throws IllegalArgumentException if these are not the bytes of a model, or not all of them
     */
    public static EnterpriseModel fromBytes(byte[] bytes) {
        double[] bits = new double[Level.values().length];
        boolean marked =
                bytes.length == MARK.length + 8 * bits.length && Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length));
        if (!marked) {
            throw new IllegalArgumentException("These are not the bytes of a model, or not all of them.");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, MARK.length, bytes.length - MARK.length);
        for (int i = 0; i < bits.length; i++) {
            bits[i] = buffer.getDouble();
        }
        return new EnterpriseModel("learned-" + hash(bytes), bits);
    }

    EnterpriseModel nudged(Level level, double by) {
        double[] other = bits.clone();
        other[level.ordinal()] += by;
        return new EnterpriseModel(id, other);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
