package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.parts.BlockReader;
import org.sunmao.linkage.parts.BlockWriter;
import org.sunmao.linkage.region.Region;
import org.sunmao.linkage.region.Regions;

/** The parts of a profile that several of its fields share, as they travel: reading a record costs much more than its bytes. */
final class ProfileBytes {
    private static final Region.Level[] LEVELS = Region.Level.values();

    private ProfileBytes() {}

    static void regions(RegionList list, BlockWriter out) {
        out.count(list.regions.size());
        for (Region region : list.regions) {
            boolean listed =
                    Regions.findByCode(region.code()).filter(region::equals).isPresent();
            out.flag(listed);
            out.text(region.code());
            if (!listed) {
                out.text(region.name());
                out.text(region.shortName());
                out.byteOf(region.level().ordinal());
            }
        }
    }

    static RegionList regions(BlockReader in, Pool pool) {
        int n = in.count();
        if (n == 0) {
            return RegionList.NONE;
        }
        List<Region> regions = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            boolean listed = in.flag();
            String code = in.text();
            regions.add(
                    listed
                            ? Regions.findByCode(code).orElseThrow()
                            : new Region(code, in.text(), in.text(), LEVELS[in.byteOf()]));
        }
        return pool.regions(regions);
    }

    static void texts(String[] texts, BlockWriter out) {
        out.count(texts.length);
        for (String text : texts) {
            out.text(text);
        }
    }

    static String[] texts(BlockReader in) {
        String[] texts = new String[in.count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.text();
        }
        return texts;
    }
}
