package org.sunmao.linkage.region;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region.Level;

/** The regions that share one name, and the matches of that name, made once so that finding one allocates nothing. */
final class SameName {
    private final Region[] regions;
    private final RegionMatch[] decided;
    private final RegionMatch[] undecided;
    private final int length;

    private SameName(Region[] regions, int length) {
        this.regions = regions;
        this.length = length;
        decided = matches(regions, length, true);
        undecided = matches(regions, length, false);
    }

    static SameName of(Region region, int length) {
        return new SameName(new Region[] {region}, length);
    }

    SameName with(Region region) {
        if (list().contains(region)) {
            return this;
        }
        Region[] more = Arrays.copyOf(regions, regions.length + 1);
        more[regions.length] = region;
        return new SameName(more, length);
    }

    List<Region> list() {
        return List.of(regions);
    }

    /** The match that the context chooses; null where the name is only that of a county, shortened, and none may be. */
    @Nullable
    RegionMatch choose(@Nullable Region context, boolean fullOnly) {
        int best = -1;
        boolean bestInside = false;
        for (int i = 0; i < regions.length; i++) {
            Region r = regions[i];
            if (fullOnly && r.level() == Level.COUNTY && r.name().length() != length) {
                continue;
            }
            boolean inside = context != null && context.compatibleWith(r);
            if (best < 0
                    || inside && !bestInside
                    || inside == bestInside && r.level().compareTo(regions[best].level()) < 0) {
                best = i;
                bestInside = inside;
            }
        }
        return best < 0 ? null : regions.length == 1 || bestInside ? decided[best] : undecided[best];
    }

    private static RegionMatch[] matches(Region[] regions, int length, boolean decided) {
        RegionMatch[] out = new RegionMatch[regions.length];
        for (int i = 0; i < regions.length; i++) {
            out[i] = new RegionMatch(regions[i], length, decided);
        }
        return out;
    }
}
