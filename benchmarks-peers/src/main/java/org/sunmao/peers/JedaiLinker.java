package org.sunmao.peers;

import com.esotericsoftware.minlog.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.scify.jedai.blockbuilding.IBlockBuilding;
import org.scify.jedai.blockprocessing.IBlockProcessing;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.blockprocessing.comparisoncleaning.WeightedNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.UniqueMappingClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.BlockBuildingMethod;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI: blocks of tokens, cleaned, pairs pruned, whole rows compared as bags of n-grams. Two lists are joined one to one by its own
 * unique mapping clustering; where doubles are looked for, all pairs that it compared are told, and who reads them joins
 * what hangs together above a threshold, as its connected components do.
 *
 * <p>Settings; what is not set is as JedAI ships it: {@code jedai.blocks} (a {@link BlockBuildingMethod}), {@code jedai.filtering}
 * (share of its blocks in which a row stays), {@code jedai.pruning} ({@code CNP} or {@code WNP}), {@code jedai.weights} (a
 * {@link WeightingScheme}), {@code jedai.model} with {@code jedai.metric}, {@code jedai.bigrams} (cells are first written as pairs of characters).
 */
final class JedaiLinker implements Linker {

    @Override
    public List<Pair> link(Rows left, @Nullable Rows right, Properties settings, Stage stage) {
        // It tells of each of its steps, thousands of lines.
        Log.ERROR();
        stage.at("profiles");
        boolean bigrams = Boolean.parseBoolean(settings.getProperty("jedai.bigrams"));
        List<EntityProfile> one = profiles(left, bigrams);
        List<EntityProfile> other = right == null ? null : profiles(right, bigrams);

        stage.at("blocks");
        var method = BlockBuildingMethod.valueOf(settings.getProperty("jedai.blocks", "STANDARD_BLOCKING"));
        IBlockBuilding building = BlockBuildingMethod.getDefaultConfiguration(method);
        List<AbstractBlock> blocks = other == null ? building.getBlocks(one) : building.getBlocks(one, other);
        if (blocks.isEmpty()) {
            // Its next step fails where no word is shared.
            return List.of();
        }
        stage.at("block cleaning");
        blocks = filtering(method, settings).refineBlocks(blocks);
        stage.at("comparison cleaning");
        blocks = pruning(method, settings).refineBlocks(blocks);

        stage.at("matching");
        SimilarityPairs compared = matcher(one, other, settings).executeComparisons(blocks);
        stage.at("clustering");
        return right == null ? all(compared, left) : mapped(compared, left, right);
    }

    private static List<EntityProfile> profiles(Rows rows, boolean bigrams) {
        List<EntityProfile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var profile = new EntityProfile(rows.ids().get(i));
            for (int c = 0; c < rows.columns().size(); c++) {
                String cell = rows.cells().get(i).get(c);
                if (!cell.isBlank()) {
                    profile.addAttribute(rows.columns().get(c), bigrams ? Bigrams.of(cell) : cell);
                }
            }
            profiles.add(profile);
        }
        return profiles;
    }

    private static IBlockProcessing filtering(BlockBuildingMethod method, Properties settings) {
        String ratio = settings.getProperty("jedai.filtering");
        return ratio == null
                ? BlockBuildingMethod.getDefaultBlockCleaning(method)
                : new BlockFiltering(Float.parseFloat(ratio));
    }

    private static IBlockProcessing pruning(BlockBuildingMethod method, Properties settings) {
        String pruning = settings.getProperty("jedai.pruning");
        if (pruning == null) {
            return BlockBuildingMethod.getDefaultComparisonCleaning(method);
        }
        var weights = WeightingScheme.valueOf(settings.getProperty("jedai.weights", "JS"));
        return pruning.equals("WNP") ? new WeightedNodePruning(weights) : new CardinalityNodePruning(weights);
    }

    private static ProfileMatcher matcher(
            List<EntityProfile> one, @Nullable List<EntityProfile> other, Properties settings) {
        var model = RepresentationModel.valueOf(settings.getProperty("jedai.model", "CHARACTER_FOURGRAMS_TF_IDF"));
        var metric = SimilarityMetric.valueOf(settings.getProperty("jedai.metric", "COSINE_SIMILARITY"));
        return other == null ? new ProfileMatcher(one, model, metric) : new ProfileMatcher(one, other, model, metric);
    }

    private static List<Pair> all(SimilarityPairs compared, Rows rows) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < compared.getNoOfComparisons(); i++) {
            float similarity = compared.getSimilarities()[i];
            if (similarity > 0) {
                String one = rows.ids().get(compared.getEntityIds1()[i]);
                String other = rows.ids().get(compared.getEntityIds2()[i]);
                pairs.add(new Pair(one, other, similarity));
            }
        }
        return pairs;
    }

    /** The clustering takes pairs in the order of their similarity, so that any threshold may be applied to its result afterwards. */
    private static List<Pair> mapped(SimilarityPairs compared, Rows left, Rows right) {
        Map<Long, Float> similarities = new HashMap<>();
        for (int i = 0; i < compared.getNoOfComparisons(); i++) {
            similarities.put(
                    key(compared.getEntityIds1()[i], compared.getEntityIds2()[i]), compared.getSimilarities()[i]);
        }
        List<Pair> pairs = new ArrayList<>();
        for (EquivalenceCluster cluster : new UniqueMappingClustering(0).getDuplicates(compared)) {
            if (!cluster.getEntityIdsD1().isEmpty() && !cluster.getEntityIdsD2().isEmpty()) {
                int one = cluster.getEntityIdsD1().get(0);
                int other = cluster.getEntityIdsD2().get(0);
                Float similarity = similarities.get(key(one, other));
                if (similarity != null) {
                    pairs.add(new Pair(left.ids().get(one), right.ids().get(other), similarity));
                }
            }
        }
        return pairs;
    }

    private static long key(int one, int other) {
        return (long) one << 32 | other;
    }
}
