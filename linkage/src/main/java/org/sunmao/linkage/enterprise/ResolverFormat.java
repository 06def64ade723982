package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sunmao.linkage.code.CodeFinding;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.index.GrowingPostings;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.name.LegalForm;
import org.sunmao.linkage.region.Region;

/** What the file of a saved resolver consists of. */
final class ResolverFormat {
    /** SUNMAOIX, read from the last byte to the first. */
    static final long MARK = 0x58494F414D4E5553L;

    static final int FORMAT = 2;

    /** One of so many records is read and decided once more, to see whether readers and rules are still those that it was saved with. */
    static final int SAMPLE = 1 << 10;

    // Kinds of blocks.
    static final int HEAD = 0;
    static final int REGIONS = 1;
    static final int DECISIONS = 2;
    static final int CLUSTERS = 3;
    static final int ANCHORS = 4;
    static final int RECORDS = 5;
    static final int POSTINGS = 6;

    private ResolverFormat() {}

    /** All indexes, each at its number in the file. */
    static List<GrowingPostings> indexes(LiveAnchors anchors, LiveRecords records) {
        List<GrowingPostings> indexes = new ArrayList<>(anchors.listIndexes());
        indexes.addAll(records.listIndexes());
        return indexes;
    }

    /** The hash of all words that are saved as numbers; it must be the same where the file is opened. */
    static long words() {
        List<String> words = new ArrayList<>(EnterpriseLinker.listReasons());
        for (Enum<?>[] constants : List.<Enum<?>[]>of(
                CodeKind.values(), CodeFinding.values(), LegalForm.values(), Region.Level.values())) {
            Arrays.stream(constants).map(Enum::name).forEach(words::add);
        }
        return Hash64.of(String.join(" ", words));
    }
}
