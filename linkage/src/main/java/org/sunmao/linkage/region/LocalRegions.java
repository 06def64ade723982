package org.sunmao.linkage.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The regions of the list, and those that a register names in its own addresses: a new district, or a city that the list does
 * not have. An address says the rank of a region (…市, …区) and a name does not, so what stands in front of the names of a town
 * is learned from the addresses of that town.
 */
public final class LocalRegions {
    /** Knows only the regions of the list. */
    public static final LocalRegions NONE = new LocalRegions(List.of());

    /** A region that fewer addresses name may be a slip, or the name of something else. */
    private static final int FEWEST_ADDRESSES = 5;

    private static final double SMALLEST_SHARE = 0.02;

    /** Without their rank these are ordinary words. */
    private static final Set<String> WORDS = Set.of("高新", "开发", "保税", "工业", "经济", "中心", "城市", "新城", "港口", "国际");

    private final List<Region> unlisted;

    private LocalRegions(List<Region> unlisted) {
        this.unlisted = List.copyOf(unlisted);
    }

    /** Knows these regions besides those of the list. */
    public static LocalRegions of(List<Region> unlisted) {
        return unlisted.isEmpty() ? NONE : new LocalRegions(unlisted);
    }

    /** The regions that the list does not have. */
    public List<Region> listUnlisted() {
        return unlisted;
    }

    /** Learns from the regions that each address of a register names. */
    public static LocalRegions learn(Collection<List<Region>> addresses) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Region> byName = new TreeMap<>();
        for (List<Region> regions : addresses) {
            for (Region region : regions) {
                if (!region.isListed()) {
                    counts.merge(region.name(), 1, Integer::sum);
                    byName.putIfAbsent(region.name(), region);
                }
            }
        }
        double least = Math.max(FEWEST_ADDRESSES, SMALLEST_SHARE * addresses.size());
        List<Region> learned = new ArrayList<>();
        byName.forEach((name, region) -> {
            if (counts.getOrDefault(name, 0) >= least && !WORDS.contains(region.shortName())) {
                learned.add(region);
            }
        });
        return learned.isEmpty() ? NONE : new LocalRegions(learned);
    }

    /**
     * The longest region name that starts at an index of a folded text, see {@link Regions#match}; of two of one length that of
     * the list.
     */
    public @Nullable RegionMatch match(String text, int from, @Nullable Region context, boolean fullOnly) {
        RegionMatch best = Regions.match(text, from, context, fullOnly);
        for (Region region : unlisted) {
            int length = lengthAt(text, from, region, fullOnly);
            if (length > (best == null ? 0 : best.length())) {
                best = new RegionMatch(region, length, true);
            }
        }
        return best;
    }

    private static int lengthAt(String text, int from, Region region, boolean fullOnly) {
        if (text.startsWith(region.name(), from)) {
            return region.name().length();
        }
        boolean shortForm = !fullOnly || region.level() != Region.Level.COUNTY;
        return shortForm && text.startsWith(region.shortName(), from)
                ? region.shortName().length()
                : 0;
    }
}
