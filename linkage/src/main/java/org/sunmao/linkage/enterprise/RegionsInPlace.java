package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** Regions in the place where they belong, for profiles that travel alone. */
final class RegionsInPlace implements RegionForm {
    private static final Region.Level[] LEVELS = Region.Level.values();

    private final Pool pool;

    /** Lists that are read are those of this pool. */
    RegionsInPlace(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void write(RegionList list, PackedWriter out) {
        out.count(list.regions.size());
        for (Region region : list.regions) {
            boolean listed =
                    Regions.findByCode(region.code()).filter(region::equals).isPresent();
            out.flag(listed);
            out.text(region.code());
            if (!listed) {
                out.text(region.name());
                out.text(region.shortName());
                out.octet(region.level().ordinal());
            }
        }
    }

    @Override
    public RegionList read(PackedReader in) {
        int n = in.count();
        if (n == 0) {
            return RegionList.NONE;
        }
        List<Region> regions = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            boolean listed = in.flag();
            String code = in.string();
            regions.add(
                    listed
                            ? Regions.findByCode(code).orElseThrow()
                            : new Region(code, in.string(), in.string(), LEVELS[in.octet()]));
        }
        return pool.regions(regions);
    }
}
