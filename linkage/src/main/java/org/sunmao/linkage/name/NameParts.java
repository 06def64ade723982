package org.sunmao.linkage.name;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.Region;

/**
 * What the parser found in a name; see the accessors of {@link CompanyName}. The lists cannot be changed.
 *
 * @param mended true where the legal form was damaged and was put right
 */
record NameParts(
        String folded,
        List<Region> regions,
        List<String> localities,
        String tradeName,
        String trade,
        LegalForm form,
        String formText,
        boolean group,
        @Nullable Branch branch,
        List<String> sites,
        List<String> asides,
        boolean mended) {}
