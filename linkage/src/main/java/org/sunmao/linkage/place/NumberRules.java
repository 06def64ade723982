package org.sunmao.linkage.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.place.LearnedAlias.Basis;
import org.sunmao.linkage.place.LearnedAlias.Kind;

/** When a number that the list lacks is another number of a building. */
final class NumberRules {
    private static final int ENOUGH_OF_SEVERAL_SOURCES = 2;
    private static final int ENOUGH_OF_ONE_SOURCE = 3;

    /** A slip in the number is rarer than one in so many. */
    private static final int SLIPS = 20;

    private final ListedValues listed;
    private final Map<String, List<Witness>> byName;

    NumberRules(ListedValues listed, Map<String, List<Witness>> byName) {
        this.listed = listed;
        this.byName = byName;
    }

    /** The alias, or null where the evidence is too thin or speaks against it. */
    @Nullable
    LearnedAlias judge(String building, int cluster, String number, List<Witness> witnesses) {
        List<Witness> pro = new ArrayList<>();
        int contra = 0;
        for (Witness w : witnesses) {
            boolean named = w.sure == cluster || w.byName.contains(cluster) || w.byNumber.contains(cluster);
            if (named && w.speaksOf(cluster) && fits(w, cluster)) {
                pro.add(w);
            } else if (w.speaksAgainst(cluster) || !w.names.isEmpty()) {
                contra++;
            }
        }
        Testimony testimony = Testimony.of(pro);
        if (pro.isEmpty() || contra * 3 > pro.size() || isOneOfMany(cluster, pro.size(), number)) {
            return null;
        }
        int enough = testimony.sources().size() >= 2 ? ENOUGH_OF_SEVERAL_SOURCES : ENOUGH_OF_ONE_SOURCE;
        boolean stated = pro.stream()
                        .filter(w -> w.sure == cluster || w.byNumber.contains(cluster))
                        .count()
                >= 2;
        if (!stated && testimony.records() < enough) {
            return null;
        }
        return testimony.alias(building, Kind.NUMBER, number, stated ? Basis.STATED : Basis.WHOLE_NAME);
    }

    /** A name that stands at many numbers is no building's own; a number that stands beside it seldom is a slip. */
    private boolean isOneOfMany(int cluster, int pro, String number) {
        int right = 0;
        int elsewhere = 0;
        Set<String> counted = new HashSet<>();
        for (BuildingProfile row : listed.rows(cluster)) {
            for (BuildingName name : row.names) {
                for (Witness w : byName.getOrDefault(name.full(), List.of())) {
                    if (counted.add(w.key()) && !w.profile.numbers.isEmpty() && !w.profile.numbers.contains(number)) {
                        right += w.byNumber.contains(cluster) ? 1 : 0;
                        elsewhere += w.byNumber.isEmpty() ? 1 : 0;
                    }
                }
            }
        }
        return elsewhere > 2 * pro || right > SLIPS * pro;
    }

    private boolean fits(Witness w, int cluster) {
        Set<String> blocks = w.profile.blocks;
        String district = w.profile.district();
        return listed.rows(cluster).stream()
                .anyMatch(row -> (blocks.isEmpty()
                                || row.blocks.isEmpty()
                                || row.blocks.stream().anyMatch(blocks::contains))
                        && (district.isEmpty()
                                || row.district().isEmpty()
                                || district.contains(row.district())
                                || row.district().contains(district)));
    }
}
